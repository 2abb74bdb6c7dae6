using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Heed.Consultations;

/// <summary>
/// What the public sees of a consultation: the body of its published version. It never changes once cleared. Background,
/// CanChange, CannotChange, Audience, PrivacyNotice and WaysToAnswer are Markdown; the other texts are plain.
/// </summary>
public sealed record ConsultationContent(
    string Code,
    string Title,
    string Purpose,
    string Background,
    string Decision,
    string DecisionMaker,
    DateOnly? DecisionBy,
    string CanChange,
    string CannotChange,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    ParticipationLevel Level,
    SampleDesign Design,
    string Audience,
    string PrivacyNotice,
    Questionnaire Questionnaire,
    string Summary = "",
    string WaysToAnswer = ""
)
{
    public const string Kind = "consultation";

    public string ToJson() => JsonSerializer.Serialize(this, ContentJson.Options);

    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    public static ConsultationContent FromJson(string json) =>
        JsonSerializer.Deserialize<ConsultationContent>(json, ContentJson.Options)!;
}

/// <summary>How contents and questionnaires are written: readable, stable, enum names and not numbers.</summary>
public static class ContentJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter() },
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Hashed and stored, never written into a page as it is: readable text wins over escapes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
