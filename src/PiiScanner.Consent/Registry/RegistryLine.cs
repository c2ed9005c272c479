using System.Text.Json;
using System.Text.Json.Serialization;

namespace PiiScanner.Consent.Registry;

/// <summary>One line as it is chained to the lines before it.</summary>
/// <param name="Prev">Marks of the lines it follows: one, or two for a merge; none for the first.</param>
/// <param name="On">Day it was written.</param>
/// <param name="Entry">What it records.</param>
internal sealed record LineContent(IReadOnlyList<string> Prev, DateOnly On, RegistryEntry Entry);

/// <summary>A line that was read and found whole.</summary>
/// <param name="Mark">Keyed hash of its content: the link the next line names.</param>
/// <param name="Text">Its JSON as written.</param>
/// <param name="Content">What it says.</param>
internal sealed record RegistryLine(string Mark, string Text, LineContent Content)
{
    public override string ToString() => Mark + " " + Text;

    public static RegistryLine Make(RegistryKeys keys, IReadOnlyList<string> prev, DateOnly on, RegistryEntry entry)
    {
        var content = new LineContent(prev, on, entry);
        var text = JsonSerializer.Serialize(content, RegistryJson.Default.LineContent);
        return new RegistryLine(keys.Mark(text), text, content);
    }
}

/// <summary>The JSON of lines, written at compile time. An unknown member is an error: a newer program wrote it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowOutOfOrderMetadataProperties = false)]
[JsonSerializable(typeof(LineContent))]
internal sealed partial class RegistryJson : JsonSerializerContext;
