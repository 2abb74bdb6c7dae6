using System.Text;
using Heed.Consultations;

namespace Heed.Bench.Journeys;

/// <summary>A respondent's whole journey, and the bare one with the same requests.</summary>
internal static class Respondent
{
    /// <summary>From the consultation's page to the reference number.</summary>
    /// <returns>How many requests it took, and the bytes of the pages that came.</returns>
    public static async Task<(int Requests, IReadOnlyList<int> Pages)> AnswerAsync(HttpClient client, Consultation consultation)
    {
        using var browser = new Browser(client);
        var address = $"/consultations/{consultation.Slug}";
        await browser.GetAsync(address);
        await browser.GetAsync($"{address}/respond");
        var next = await browser.PostAsync($"{address}/respond", []);
        foreach (var page in consultation.Questionnaire.Pages)
        {
            await browser.GetAsync(next);
            next = await browser.PostAsync(next, Seventeen.Answers(page));
        }
        await browser.GetAsync(next);
        next = await browser.PostAsync(next, []);
        var sent = await browser.GetAsync(next);
        return sent.Span.IndexOf(Encoding.UTF8.GetBytes(consultation.Code + "-")) >= 0
            ? (browser.Requests, browser.Lengths)
            : throw new InvalidOperationException("The journey ended without a reference number.");
    }

    /// <summary>The same number of requests, of the same kinds, with the same answers in them.</summary>
    /// <param name="client">Of the bare server.</param>
    /// <param name="consultation">Whose questions are answered.</param>
    /// <param name="pages">Bytes to be sent back for each page that is got; null for a word.</param>
    /// <returns>How many requests it took.</returns>
    public static async Task<int> BareAsync(HttpClient client, Consultation consultation, IReadOnlyList<int>? pages)
    {
        var got = 0;
        var (requests, page) = (0, (Browser.Lend(), 0));
        async Task GetAsync()
        {
            var address = pages is null ? "/step" : $"/bytes/{pages[got++]}";
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            page = await Browser.ReadAsync(response, page);
            requests++;
        }
        async Task PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
        {
            using var content = new FormUrlEncodedContent(fields);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            page = await Browser.ReadAsync(response, page);
            requests++;
        }
        await GetAsync();
        await GetAsync();
        await PostAsync("/step", []);
        foreach (var asked in consultation.Questionnaire.Pages)
        {
            await GetAsync();
            await PostAsync("/step", Seventeen.Answers(asked));
        }
        await GetAsync();
        await PostAsync("/last", consultation.Questionnaire.Pages.SelectMany(Seventeen.Answers));
        await GetAsync();
        Browser.TakeBack(page.Item1);
        return requests;
    }
}
