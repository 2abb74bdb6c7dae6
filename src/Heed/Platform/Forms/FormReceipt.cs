namespace Heed.Platform.Forms;

/// <summary>Records that a form was taken and where it redirected, so that a repeat of the form gets the same answer.</summary>
public sealed class FormReceipt(string key, DateTimeOffset at)
{
    /// <summary>Hash of the form key, the page and the sender.</summary>
    public string Key { get; private set; } = key;
    public DateTimeOffset At { get; private set; } = at;
    public string? Location { get; set; }
}
