namespace Heed.Consultations.Desk;

/// <summary>Ways in which people come to answer, and what may be said of the result.</summary>
public static class DesignWords
{
    public static (string Name, string Meaning) Of(SampleDesign design) =>
        design switch
        {
            SampleDesign.Open => (
                "Open to everybody",
                "Whoever hears of it and wants to answer. It shows what was said; it does not measure the public."
            ),
            SampleDesign.InvitedPanel => ("An invited panel", "People who agreed to be asked from time to time."),
            SampleDesign.RandomSample => (
                "A random sample",
                "People or addresses drawn by chance. Only this carries a true margin of error."
            ),
            SampleDesign.Quota => (
                "Quotas",
                "A set number from each group, such as each age band. Close to the public in those groups and no others."
            ),
            SampleDesign.SpecificGroup => ("One group", "A named group, such as victims of a crime or shop workers."),
            _ => throw new ArgumentOutOfRangeException(nameof(design)),
        };
}
