using Heed.Evidence.Doors;
using Heed.Tests.Harness;

namespace Heed.Tests.Evidence;

/// <summary>Views, taken in as rooms take them.</summary>
public static class EvidenceSample
{
    public static readonly Guid Subject = Guid.Parse("b0000000-0000-4000-8000-000000000001");

    public static NewView Said(string text, Guid? contribution = null, string prompt = "why", string channel = "web") =>
        new(
            Guid.CreateVersion7(),
            "test",
            Subject,
            contribution ?? Guid.CreateVersion7(),
            prompt,
            text,
            ViewClass.Unattributed,
            channel,
            new DateOnly(2026, 9, 1),
            null
        );

    extension(Sample sample)
    {
        public async Task<Guid> View(string text, Guid? contribution = null, string prompt = "why", string channel = "web")
        {
            var view = Said(text, contribution, prompt, channel);
            await sample.Db(db =>
            {
                ViewIntake.Take(db, view);
                return db.SaveChangesAsync();
            });
            return view.Id;
        }
    }
}
