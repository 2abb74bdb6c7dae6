namespace Heed.Platform.Forms;

/// <summary>What a page's form holds that only asks once.</summary>
public sealed class NoInput;
