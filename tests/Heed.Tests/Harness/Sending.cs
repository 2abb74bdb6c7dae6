using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Heed.Tests.Harness;

/// <summary>Sends a form as a browser does: every named field in it, hidden ones too, and the button that was pressed.</summary>
internal static class Sending
{
    public static HttpRequestMessage Request(
        Uri page,
        IHtmlFormElement form,
        IElement pressed,
        IReadOnlyDictionary<string, (string Name, byte[] Bytes)> attached
    )
    {
        var target = new Uri(page, pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.PathAndQuery);
        var fields = FieldsOf(form, pressed).ToList();
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            return new(HttpMethod.Get, new UriBuilder(target) { Query = Query(fields) }.Uri);
        return new(HttpMethod.Post, target)
        {
            Content =
                form.GetAttribute("enctype") == "multipart/form-data"
                    ? Parts(fields, attached)
                    : new FormUrlEncodedContent(fields),
        };
    }

    /// <summary>What the form would send, in the order of the page.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, IElement? pressed)
    {
        IEnumerable<IElement> own = form.Id is { Length: > 0 } id ? form.Owner!.QuerySelectorAll($"[form='{id}']") : [];
        foreach (var element in form.QuerySelectorAll("input,select,textarea").Concat(own).Distinct())
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.Closest("[disabled]") is not null)
                continue;
            foreach (var value in ValuesOf(element))
                yield return new(name, value);
        }
        if (pressed?.GetAttribute("name") is { Length: > 0 } button)
            yield return new(button, pressed.GetAttribute("value") ?? "");
    }

    private static IEnumerable<string> ValuesOf(IElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.GetAttribute("value") ?? "on"] : [],
            IHtmlInputElement { Type: "file" or "submit" or "button" or "image" or "reset" } => [],
            IHtmlInputElement input => [input.Value],
            IHtmlTextAreaElement area => [area.Value.ReplaceLineEndings("\r\n")],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => option.Value),
            _ => [],
        };

    private static string Query(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private static MultipartFormDataContent Parts(
        IEnumerable<KeyValuePair<string, string>> fields,
        IReadOnlyDictionary<string, (string Name, byte[] Bytes)> attached
    )
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, file) in attached)
            content.Add(new ByteArrayContent(file.Bytes), name, file.Name);
        return content;
    }
}
