using System.Collections.Frozen;
using System.Text.Json;

namespace Heed.Platform.Layout;

/// <summary>Addresses of the built styles and scripts, whose names change with their content. The manifest is read once.</summary>
public sealed class WebAssets(IWebHostEnvironment host)
{
    private const string Manifest = "build/manifest.json";

    private sealed record Chunk(string File, string[]? Imports);

    private readonly Lazy<FrozenDictionary<string, Chunk>> _chunks = new(() => Read(host));

    /// <summary>Address of the stylesheet of a face (<c>site</c> or <c>desk</c>), mirrored for languages from right to left.</summary>
    public string Style(string face, bool rightToLeft)
    {
        var file = Find($"styles/{face}.scss").File;
        return $"/build/{(rightToLeft ? Path.ChangeExtension(file, ".rtl.css") : file)}";
    }

    public string Script(string face) => $"/build/{Find($"scripts/{face}.ts").File}";

    /// <summary>Addresses of the scripts that a face's script needs, so that the browser need not find out one by one.</summary>
    public IEnumerable<string> ScriptParts(string face) =>
        (Find($"scripts/{face}.ts").Imports ?? []).Select(name => $"/build/{Find(name).File}");

    private Chunk Find(string name) =>
        _chunks.Value.TryGetValue(name, out var chunk)
            ? chunk
            : throw new InvalidOperationException($"The built assets have no {name}. Build src/Heed again.");

    private static FrozenDictionary<string, Chunk> Read(IWebHostEnvironment host)
    {
        var file = host.WebRootFileProvider.GetFileInfo(Manifest);
        if (!file.Exists)
            throw new InvalidOperationException(
                $"{Manifest} is not in {host.WebRootPath}. Build src/Heed, or run npm ci && npm run build in src/web."
            );
        using var stream = file.CreateReadStream();
        var chunks = JsonSerializer.Deserialize<Dictionary<string, Chunk>>(stream, JsonSerializerOptions.Web)!;
        return chunks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
