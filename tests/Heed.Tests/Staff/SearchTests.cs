using Heed.Staff;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;

namespace Heed.Tests.Staff;

/// <summary>The search over the whole desk finds in every room, and only what its reader may open.</summary>
public sealed class SearchTests : RoomTest
{
    [Fact]
    public async Task It_finds_things_of_several_rooms_in_whatever_letters()
    {
        var consultation = await Sample.Launched();
        var officer = await Officer("engagement");
        var found = await officer.Visit("/desk/search?words=FEELING+safe");
        Assert.Contains(
            found.Document.QuerySelectorAll("main a"),
            link => link.GetAttribute("href") == $"/desk/consultations/{consultation.Id}"
        );
        found.ShouldSay("Publishing");
        (await officer.Visit("/desk/search?words=zeppelin%25")).ShouldSay("Nothing that you may open has all of these words");
        (await officer.Visit("/desk/search?words=+")).ShouldSay("Type words into the box");
    }

    [Fact]
    public async Task It_finds_nothing_that_its_reader_may_not_open()
    {
        await Sample.Save(new Account("Quentin Farthing", "quentin@office.example", ["analyst"], Clock.Now));
        (await (await Officer("administrator")).Visit("/desk/search?words=farthing")).ShouldSay("quentin@office.example");
        (await (await Officer("analyst")).Visit("/desk/search?words=farthing")).ShouldNotSay("quentin@office.example");
    }

    [Fact]
    public async Task Every_desk_page_has_the_box_and_nobody_searches_without_signing_in()
    {
        var desk = await (await Officer("analyst")).Visit("/desk/consultations");
        Assert.Equal("/desk/search", desk.Document.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await Citizen.Client.GetAsync("/desk/search?words=a")).StatusCode);
    }
}
