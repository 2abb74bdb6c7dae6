using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Heed.Platform.Web;

/// <summary>Cleans text once, at the door: every page reads forms and queries without characters that nobody writes.</summary>
internal static class PlainInput
{
    public static void UsePlainInput(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.QueryString.HasValue && http.Request.QueryString.Value!.Contains('%', StringComparison.Ordinal))
                    http.Request.Query = new QueryCollection(Clean(http.Request.Query));
                if (http.Request.HasFormContentType)
                    http.Features.Set<IFormFeature>(
                        new CleanForm(http.Features.Get<IFormFeature>() ?? new FormFeature(http.Request))
                    );
                return next(http);
            }
        );

    private static Dictionary<string, StringValues> Clean(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var clean = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in fields)
        {
            var key = PlainText.Clean(name);
            var text =
                values.Count == 1
                    ? new(PlainText.Clean(values[0] ?? ""))
                    : new StringValues([.. values.Select(value => PlainText.Clean(value ?? ""))]);
            clean[key] = clean.TryGetValue(key, out var others) ? StringValues.Concat(others, text) : text;
        }
        return clean;
    }

    /// <summary>A form as it was read, with its texts cleaned; files are left as they are.</summary>
    private sealed class CleanForm(IFormFeature read) : IFormFeature
    {
        public bool HasFormContentType => read.HasFormContentType;

        public IFormCollection? Form { get; set; }

        public IFormCollection ReadForm() => Form ??= Of(read.ReadForm());

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) =>
            Form ??= Of(await read.ReadFormAsync(cancellationToken));

        private static FormCollection Of(IFormCollection form) => new(Clean(form), form.Files);
    }
}
