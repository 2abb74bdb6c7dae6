using Heed.Platform.Doors;

namespace Heed.Platform.Layout;

/// <summary>The office's colour as a stylesheet of its own, since no page may carry styles inline.</summary>
public sealed class BrandStylesheet(IBranding branding)
{
    public const string Path = "/brand.css";
    public const string IconPath = "/brand.svg";
    public const string MarkPath = "/brand-mark.svg";

    /// <summary>Changes with the colour, so that browsers may keep it.</summary>
    public string Address => $"{Path}?{branding.Current.Accent.TrimStart('#')}";

    public string IconAddress => $"{IconPath}?{branding.Current.Accent.TrimStart('#')}";

    /// <summary>Changes with the colour and the letters.</summary>
    public string MarkAddress => $"{MarkPath}?{branding.Current.Accent.TrimStart('#')}{branding.Current.Initials}";

    public string Text
    {
        get
        {
            var accent = branding.Current.Accent;
            return $":root{{--heed-accent:{accent};--heed-accent-tint:{Contrast.Tint(accent, 0.12)};--govuk-brand-colour:{accent}}}";
        }
    }

    /// <summary>The mark of browser tabs: a spoken word in the office's colour.</summary>
    public string Icon =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="{branding.Current.Accent}" d="M6 3h20a4 4 0 0 1 4 4v13a4 4 0 0 1-4 4H16l-7 6v-6H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z"/><path fill="#fff" d="M8 9h16v3H8zm0 6h10v3H8z"/></svg>""";

    /// <summary>The mark of an office that has none of its own: its area's first letters in a spoken word of its colour.</summary>
    public string Mark
    {
        get
        {
            var (accent, letters) = (branding.Current.Accent, branding.Current.Initials);
            var size = letters.Length switch
            {
                <= 1 => 26,
                2 => 21,
                _ => 16,
            };
            var lines = letters.Length == 0 ? """<path fill="#fff" d="M11 13h26v4H11zm0 9h17v4H11z"/>""" : null;
            return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="{accent}" d="M7 2h34a6 6 0 0 1 6 6v23a6 6 0 0 1-6 6H24l-12 10V37H7a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z"/>{lines}<text x="24" y="20" fill="#fff" font-family="Arial, Helvetica, sans-serif" font-weight="700" font-size="{size}" text-anchor="middle" dominant-baseline="central">{letters}</text></svg>""";
        }
    }

    internal static IResult ServeMark(BrandStylesheet sheet, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public,max-age=86400";
        return Results.Text(sheet.Mark, "image/svg+xml");
    }

    internal static IResult ServeIcon(BrandStylesheet sheet, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public,max-age=86400";
        return Results.Text(sheet.Icon, "image/svg+xml");
    }

    internal static IResult Serve(BrandStylesheet sheet, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public,max-age=86400";
        return Results.Text(sheet.Text, "text/css; charset=utf-8");
    }
}
