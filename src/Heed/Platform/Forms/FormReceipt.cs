namespace Heed.Platform.Forms;

/// <summary>That a form was taken, and where its sender was sent: a repeat of the same form is answered as the first was.</summary>
public sealed class FormReceipt(string key, DateTimeOffset at)
{
    /// <summary>Hash of the form's form key, its page and its sender.</summary>
    public string Key { get; private set; } = key;
    public DateTimeOffset At { get; private set; } = at;
    public string? Location { get; set; }
}
