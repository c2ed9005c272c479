using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>What is said of one file. Holds masked values only, unless the user asked otherwise.</summary>
public sealed record FileReport
{
    /// <summary>Relative to the scanned root, <c>/</c> between folders, <c>!</c> between container levels.</summary>
    public required string Path { get; init; }

    /// <summary>Levels of containers above; 0 for a file on disk.</summary>
    public int Depth { get; init; }

    /// <summary>Digest of the bytes, lower-case hex; null when they could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Media type by content; null when not recognised.</summary>
    public string? MediaType { get; init; }

    /// <summary>How far it was read.</summary>
    public required FileStatus Status { get; init; }

    /// <summary>Why it is partial, skipped or failed.</summary>
    public IReadOnlyList<StatusReason> Reasons { get; init; } = [];

    /// <summary>Null for failed and skipped, and for partial unless what was read already makes it block or review.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Set when what led to the verdict was accepted, in whole or in part; <see cref="CountedVerdict"/> says what is left. Null when everything counts.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>True when a person answers for the parts that were not read, too: they do not count as not examined.</summary>
    public bool UnreadIsAccepted { get; init; }

    /// <summary>What is left of the verdict without what was accepted; told only together with <see cref="Suppression"/>.</summary>
    public Verdict? RemainingVerdict { get; init; }

    /// <summary>The verdict that counts towards the exit code: what is left when accepted findings are taken away.</summary>
    public Verdict? CountedVerdict => Suppression is null ? Verdict : RemainingVerdict;

    /// <summary>Verdict of the file itself, without the files inside it.</summary>
    public Verdict OwnVerdict { get; init; }

    /// <summary>Worst outcome of what the report lists no finding for, such as a masked list: accepting findings does not lift it.</summary>
    public Verdict VerdictWithoutFindings { get; init; }

    /// <summary>Full id of the git commit the file was found in; null for a file on disk.</summary>
    public string? Commit { get; init; }

    /// <summary>Policy rows and law articles that decided.</summary>
    public IReadOnlyList<LocalizedText> DecidedBy { get; init; } = [];

    /// <summary>One sentence: what to do next.</summary>
    public LocalizedText? NextStep { get; init; }

    /// <summary>The fixed sentence of the verdict, such as "KHÔNG ĐĂNG. Có 35 học sinh kèm …".</summary>
    public LocalizedText? Headline { get; init; }

    /// <summary>Distinct people exposed, embedded files included, each counted once.</summary>
    public int Subjects { get; init; }

    /// <summary>True when the path itself holds personal data.</summary>
    public bool PathHoldsPersonalData { get; init; }

    /// <summary>The path with personal data in it replaced, a file's name by <c>sha256-</c> and its digest; null when the path may be told as it is, or was not asked for.</summary>
    public string? MaskedPath { get; init; }

    /// <summary>The path for reports that are handed on: all but the console page and JSON.</summary>
    public string PublicPath => MaskedPath ?? Path;

    /// <summary>Notices, in order of place.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Records in order of place, at most as many as findings are kept.</summary>
    public IReadOnlyList<RecordReport> Records { get; init; } = [];

    /// <summary>Files inside an outermost file that are counted and not listed behind it; null when all are listed.</summary>
    public OmittedFiles? Omitted { get; init; }

    /// <summary>Findings beyond the limit; lists and subjects stay exact.</summary>
    public int FindingsOmitted { get; init; }

    /// <summary>Findings in order of place.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Lists in order of place; exact.</summary>
    public IReadOnlyList<ListReport> Lists { get; init; } = [];
}

/// <summary>Why a file is partial, skipped or failed.</summary>
/// <param name="Code">Stable code in kebab case.</param>
/// <param name="Text">Said to people, without any value from the file.</param>
public sealed record StatusReason(string Code, LocalizedText Text);
