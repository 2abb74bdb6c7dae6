using Heed.Platform.Doors;

namespace Heed.Platform.Layout;

/// <summary>The office's colour as a stylesheet of its own, since no page may carry styles inline.</summary>
public sealed class Brandsheet(IBranding branding)
{
    public const string Path = "/brand.css";

    /// <summary>Changes with the colour, so that browsers may keep it.</summary>
    public string Address => $"{Path}?{branding.Current.Accent.TrimStart('#')}";

    public string Text
    {
        get
        {
            var accent = branding.Current.Accent;
            return $":root{{--heed-accent:{accent};--heed-accent-tint:{Contrast.Tint(accent, 0.12)};--govuk-brand-colour:{accent}}}";
        }
    }

    internal static IResult Serve(Brandsheet sheet, HttpContext http)
    {
        http.Response.Headers.CacheControl = "public,max-age=86400";
        return Results.Text(sheet.Text, "text/css; charset=utf-8");
    }
}
