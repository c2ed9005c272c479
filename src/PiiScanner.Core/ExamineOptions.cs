using PiiScanner.Core.Findings;

namespace PiiScanner.Core;

/// <summary>What the caller of the engine may choose.</summary>
public sealed record ExamineOptions
{
    private static readonly string[] CodeEndings = [".cs", ".vb", ".fs"];

    /// <summary>The only date the engine sees: ages are judged on it.</summary>
    public required (int Year, int Month, int Day) AsOf { get; init; }

    /// <summary>Findings below it are left out, 0 to 1. Default 0.5.</summary>
    public double MinConfidence { get; init; } = 0.5;

    /// <summary>Findings and records kept in the report. Default 1,000.</summary>
    public int MaxFindings { get; init; } = 1000;

    /// <summary>Raw values in the report. Default false.</summary>
    public bool ShowValues { get; init; }

    /// <summary>The file's own name without its folders: its words may be the title of a list. Null for text without a file.</summary>
    public string? FileName { get; init; }

    /// <summary>Path of the outermost file as reports show it: where a file lies may decide where it is published, and so which consent counts. Null for text without a file.</summary>
    public string? Origin { get; init; }

    /// <summary>Values that are nobody's and are left out: for source code and its samples only. Default null, nothing is left out.</summary>
    public FictitiousValues? Fictitious { get; init; }

    /// <summary>Policy profile: <c>default</c> or <c>strict</c>.</summary>
    public string Profile { get; init; } = "default";

    /// <summary>Key of the fingerprints of findings, label <c>finding</c>; null leaves them out.</summary>
    public Findings.PurposeKey? FingerprintKey { get; init; }

    /// <summary>The same key of the secret before, while old fingerprints are still recognised; null when there is none.</summary>
    public Findings.PurposeKey? PreviousFingerprintKey { get; init; }

    /// <summary>The same choices for a file of a name: it may be the title of a list, and in source code published fictitious values are left out.</summary>
    /// <param name="name">The file's own name without its folders.</param>
    public ExamineOptions ForFile(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var isCode = Array.Exists(CodeEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return this with { FileName = name, Fictitious = isCode ? Fictitious ?? FictitiousValues.BuiltIn : Fictitious };
    }
}
