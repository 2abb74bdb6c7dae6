using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Heed.Platform.Components.Fields;

/// <summary>The fields of a page in the order in which they appear. ModelState does not keep that order.</summary>
internal sealed class FieldOrder
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    public static FieldOrder Of(ViewContext view)
    {
        if (view.HttpContext.Items[typeof(FieldOrder)] is not FieldOrder order)
            view.HttpContext.Items[typeof(FieldOrder)] = order = new();
        return order;
    }

    public void Add(string name) => places.TryAdd(name, places.Count);

    /// <summary>Position of a field. Errors of the whole form come first, errors that no field shows come last.</summary>
    public int PlaceOf(string name) => name.Length == 0 ? -1 : places.GetValueOrDefault(name, int.MaxValue);
}

/// <summary>Items that are put in order only when the page is written: a summary stands above the fields it speaks of.</summary>
internal sealed class InFieldOrder(FieldOrder order, IReadOnlyList<(string Field, IHtmlContent Item)> items) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (_, item) in items.OrderBy(entry => order.PlaceOf(entry.Field)))
            item.WriteTo(writer, encoder);
    }
}
