using System.ComponentModel.DataAnnotations;
using Heed.Platform.Forms;

namespace Heed.Library.Desk.Books;

internal sealed class BookInput
{
    [StringLength(Book.LongestTitle, ErrorMessage = "The title can be at most 200 characters")]
    public string? Title { get; set; }

    public string? Text { get; set; }
}

/// <summary>Adds a book, or changes one.</summary>
internal sealed class EditModel(EditServices services) : EditPage<Book, BookInput>(services)
{
    public string Back => IsNew ? LibraryLinks.Desk.Books.Index() : LibraryLinks.Desk.Books.Show(Noun.Id);

    protected override BookInput Fill(Book noun) => new() { Title = noun.Title, Text = noun.Text };

    protected override Book Make() => new(Now);

    protected override Refusal? Apply(Book noun) =>
        noun.TryChange(Input.Title, Input.Text, out var refusal) ? null : new Refusal(refusal!, nameof(Input.Title));

    protected override Done<Book> Done(Book noun) =>
        new(IsNew ? LibraryEvents.BookAdded : LibraryEvents.BookChanged, "Saved.", LibraryLinks.Desk.Books.Show(noun.Id));
}
