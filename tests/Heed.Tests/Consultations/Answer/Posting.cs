using Heed.Tests.Harness;

namespace Heed.Tests.Consultations.Answer;

/// <summary>Sends a page's form with fields of the test's own, as a forger or a broken browser would.</summary>
internal static class Posting
{
    public static string FormKey(this Page page) => page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;

    /// <summary>Posts to the page's own address, its form key included unless another is given.</summary>
    public static async Task<HttpResponseMessage> Post(
        this Visitor visitor,
        Page page,
        IEnumerable<KeyValuePair<string, string>> fields,
        string? formKey = null
    ) =>
        await visitor.Client.PostAsync(
            page.Path,
            new FormUrlEncodedContent([.. fields, new("__form", formKey ?? page.FormKey()), new("held", "")])
        );

    public static async Task<string> Text(this HttpResponseMessage response) =>
        System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
