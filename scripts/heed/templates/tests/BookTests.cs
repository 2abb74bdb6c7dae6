using System.Net;
using Heed.Tests.Harness;

namespace Heed.Tests.Library;

public sealed class BookTests : RoomTest
{
    [Fact]
    public async Task A_book_is_added_listed_shown_and_changed()
    {
        var officer = await Officer("administrator");
        var page = await (await officer.Visit("/desk/library/books")).Follow("Add a book");
        page = await page.Fill("Title", " ").Fill("Text", "What it says").Press("Save");
        page = await page.ShouldRefuse("Enter a title").Fill("Title", "The first").Press("Save");
        Assert.Equal("The first", page.ShouldSay("What it says").Heading);
        page = await (await page.Follow("Change")).Fill("Title", "The first, again").Press("Save");
        Assert.Equal("The first, again", page.Heading);
        (await officer.Visit("/desk/library/books?sort=title")).ShouldBeFine().ShouldSay("The first, again");
    }

    [Fact]
    public async Task Two_people_who_change_a_book_at_once_lose_nothing_they_typed()
    {
        var officer = await Officer("administrator");
        var page = await (await officer.Visit("/desk/library/books/edit")).Fill("Title", "The first").Press("Save");
        var (hers, his) = (await page.Follow("Change"), await page.Follow("Change"));
        await hers.Fill("Title", "Hers").Press("Save");
        his = await his.Fill("Title", "His").Press("Save");
        his.ShouldRefuse("Somebody else changed this").ShouldSay("Hers");
        Assert.Equal("His", his.ValueOf("Title"));
    }

    [Fact]
    public async Task Whoever_may_not_open_books_is_told_so()
    {
        var page = await (await Officer("field-worker")).Visit("/desk/library/books");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }
}
