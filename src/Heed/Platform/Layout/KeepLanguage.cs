using Heed.Platform.Words;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Heed.Platform.Layout;

/// <summary>Keeps a language that the reader has asked for with <c>?lang=</c> until the browser is closed.</summary>
public sealed class KeepLanguage(Vocabulary vocabulary) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (vocabulary.Languages.Count < 2 || vocabulary.Enabled(http.Request.Query["lang"]) is not { } asked)
            return;
        if (http.Request.Cookies[WordsServices.Cookie] != asked.Tag)
            http.Response.Cookies.Append(
                WordsServices.Cookie,
                asked.Tag,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    IsEssential = true,
                    Secure = http.Request.IsHttps,
                }
            );
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
