namespace Heed.Platform.Web;

/// <summary>
/// Stands on a public page on which people say or ask something, or whose address is a secret: no trace tells that anybody opened
/// it, or when.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotTracedAttribute : Attribute;
