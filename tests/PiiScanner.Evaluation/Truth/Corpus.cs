using System.Text.Json;
using System.Text.Json.Serialization;

namespace PiiScanner.Evaluation.Truth;

/// <summary>A generated folder of documents and the truth about them, which lies beside the folder and never inside it.</summary>
public sealed record CorpusTruth(ulong Seed, string Split, IReadOnlyList<DocumentTruth> Documents)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static CorpusTruth FromJson(string json) =>
        JsonSerializer.Deserialize<CorpusTruth>(json, Options) ?? throw new JsonException("The truth file is empty.");
}
