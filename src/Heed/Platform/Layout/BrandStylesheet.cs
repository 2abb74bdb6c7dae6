using Heed.Platform.Doors;

namespace Heed.Platform.Layout;

/// <summary>The office's colour as a stylesheet of its own, since no page may carry styles inline.</summary>
public sealed class BrandStylesheet(IBranding branding)
{
    public const string Path = "/brand.css";
    public const string IconPath = "/brand.svg";

    /// <summary>Changes with the colour, so that browsers may keep it.</summary>
    public string Address => $"{Path}?{branding.Current.Accent.TrimStart('#')}";

    public string IconAddress => $"{IconPath}?{branding.Current.Accent.TrimStart('#')}";

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
