using System.Text.Json.Serialization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Sweep.Runs;

/// <summary>What a take-down list tells of one outermost file and all it holds. No value, no name, no path.</summary>
public sealed record FileFacts
{
    /// <summary>Its verdict, or null.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>How far it was read.</summary>
    public required FileStatus Status { get; init; }

    /// <summary>Why it was not read, or not to its end.</summary>
    public IReadOnlyList<StatusReason> Reasons { get; init; } = [];

    /// <summary>Why files inside it were not read.</summary>
    public IReadOnlyList<StatusReason> UnreadInside { get; init; } = [];

    /// <summary>The fixed sentence of its verdict.</summary>
    public LocalizedText? Headline { get; init; }

    /// <summary>Media type by content, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>Distinct people exposed.</summary>
    public int Subjects { get; init; }

    /// <summary>Values that count towards the verdict, by kind.</summary>
    public IReadOnlyDictionary<string, int> Kinds { get; init; } = new Dictionary<string, int>();

    /// <summary>True when it, or what it holds, tells a geographic position, whatever that counts for.</summary>
    public bool HasPosition { get; init; }

    /// <summary>Records that count, by whose they are.</summary>
    public IReadOnlyDictionary<Subject, int> Whose { get; init; } = new Dictionary<Subject, int>();

    /// <summary>Lists that count.</summary>
    public int Lists { get; init; }

    /// <summary>Rows of the longest of them.</summary>
    public int LongestList { get; init; }

    /// <summary>What is said of values a reader of the page does not see.</summary>
    public IReadOnlyList<LocalizedText> Hidden { get; init; } = [];

    /// <summary>Rows of the policy that decided.</summary>
    public IReadOnlyList<LocalizedText> DecidedBy { get; init; } = [];

    /// <summary>Files inside it.</summary>
    public int Inside { get; init; }

    /// <summary>True when there is more than is counted here: reading ended at the verdict, or not everything was read.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>Lists of the file and all it holds, whatever they count for, to be recognised in other files.</summary>
    public IReadOnlyList<ListTrace> Traces { get; init; } = [];

    /// <summary>The people counted, by keyed hashes.</summary>
    public IReadOnlyList<PeopleEntry> People { get; init; } = [];
}

/// <summary>The part of <see cref="FileFacts"/> that a progress line counts: a sweep of known files looks at the rest once, when it has met them all.</summary>
/// <param name="Verdict">The verdict, or null.</param>
/// <param name="Status">How far the file was read.</param>
internal readonly record struct FileStanding(Verdict? Verdict, FileStatus Status);

/// <summary>The facts as they lie in a ledger.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FileFacts))]
[JsonSerializable(typeof(FileStanding))]
[JsonSerializable(typeof(PeopleEntry[]))]
[JsonSerializable(typeof(StatusReason[]))]
internal sealed partial class FactsJson : JsonSerializerContext;
