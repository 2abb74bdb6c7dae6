namespace Heed.Platform.Forms;

/// <summary>Marks a page on which passwords or codes are typed: what was sent to it is never written into a page again.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeverKeptAttribute : Attribute;
