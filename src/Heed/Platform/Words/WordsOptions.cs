namespace Heed.Platform.Words;

public sealed record WordsOptions
{
    /// <summary>Tags of the languages that may be asked for with <c>?lang=</c>, the default first. <c>qps-ploc</c> and <c>qps-plocm</c> are made on the fly.</summary>
    public IList<string> Languages { get; init; } = [];
}
