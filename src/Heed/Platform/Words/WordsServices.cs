using Heed.Platform.Doors;

namespace Heed.Platform.Words;

/// <summary>Registers the words of public pages and chooses the reader's language.</summary>
public static class WordsServices
{
    internal const string Cookie = "heed-lang";

    public static IServiceCollection AddWords(this IServiceCollection services)
    {
        services.AddOptions<WordsOptions>().BindConfiguration("Words");
        services.AddSingleton<Vocabulary>();
        services.AddHttpContextAccessor();
        return services.AddScoped(provider =>
        {
            var vocabulary = provider.GetRequiredService<Vocabulary>();
            return new Phrasebook(
                vocabulary,
                Choose(vocabulary, provider.GetRequiredService<IHttpContextAccessor>().HttpContext)
            );
        });
    }

    /// <summary>
    /// The language asked for with <c>?lang=</c>, else the one asked for before, else the default. The desk is in English.
    /// </summary>
    /// <remarks>The choice is kept in a session cookie only when the reader makes one, because the reader asked for it.</remarks>
    public static Language Choose(Vocabulary vocabulary, HttpContext? http)
    {
        if (http is null)
            return vocabulary.Languages[0];
        if (DeskAddresses.IsDesk(http.Request.Path))
            return Language.English;
        if (vocabulary.Languages.Count == 1)
            return vocabulary.Languages[0];
        return vocabulary.Enabled(http.Request.Query["lang"])
            ?? vocabulary.Enabled(http.Request.Cookies[Cookie])
            ?? vocabulary.Languages[0];
    }
}
