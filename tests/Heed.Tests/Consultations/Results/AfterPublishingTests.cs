using Heed.Consultations;
using Heed.Tests.Consultations.Make;
using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Results;

/// <summary>A consultation whose results are public.</summary>
public sealed class AfterPublishingTests : RoomTest
{
    [Fact]
    public async Task It_is_not_opened_again_while_people_can_read_what_others_answered()
    {
        var consultation = await Sample.Answered(closed: false);
        var (officer, chief) = (await Officer("engagement"), await Officer("chief-executive"));
        var close = await officer.Visit($"/desk/consultations/{consultation.Id:D}/close");
        await close.Fill("Why does it close early?", "Enough people answered.").Press("Close early");
        await officer.PublishResults(chief, consultation);
        var reopen = await officer.Visit($"/desk/consultations/{consultation.Id:D}/reopen");
        (await reopen.Fill("Why does it open again?", "More time.").Press("Open again")).ShouldRefuse("Its results are public");
        Assert.Equal(ConsultationState.Closed, (await Sample.Again(consultation.Id)).StateAt(Clock.Now));
    }

    [Fact]
    public async Task Its_history_tells_who_cleared_and_published_the_results()
    {
        var consultation = await Sample.Answered();
        await (await Officer("engagement")).PublishResults(await Officer("chief-executive"), consultation);
        (await (await Officer("engagement")).Visit($"/desk/consultations/{consultation.Id:D}"))
            .ShouldSay("Results, version 1, cleared")
            .ShouldSay("Results, version 1, published");
    }

    [Fact]
    public async Task The_page_begins_with_what_people_said_and_then_says_what_was_asked()
    {
        var consultation = await Sample.Answered();
        await (await Officer("engagement")).PublishResults(await Officer("chief-executive"), consultation, "Most feel safe.");
        var text = (await Citizen.Visit($"/consultations/{consultation.Slug}/results")).ShouldSay("Most feel safe.").Text;
        Assert.True(
            text.IndexOf("Most feel safe.", StringComparison.Ordinal)
                < text.IndexOf(consultation.Purpose, StringComparison.Ordinal)
        );
    }
}
