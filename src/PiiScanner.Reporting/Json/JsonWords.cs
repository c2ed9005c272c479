using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Reporting.Json;

/// <summary>The words of the JSON contract for the values of enumerations.</summary>
internal static class JsonWords
{
    /// <summary>Word of a status.</summary>
    /// <param name="status">The status.</param>
    public static string Of(FileStatus status) => status switch
    {
        FileStatus.Scanned => "scanned",
        FileStatus.Partial => "partial",
        FileStatus.Skipped => "skipped",
        FileStatus.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Word of a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Clear => "clear",
        Verdict.Review => "review",
        Verdict.Block => "block",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>Word of a subject.</summary>
    /// <param name="subject">The subject.</param>
    public static string Of(Subject subject) => subject switch
    {
        Subject.Unknown => "unknown",
        Subject.Pupil => "pupil",
        Subject.Parent => "parent",
        Subject.Staff => "staff",
        Subject.Official => "official",
        Subject.Organisation => "organisation",
        Subject.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    /// <summary>Word of the place where something was accepted.</summary>
    /// <param name="source">The place.</param>
    public static string Of(SuppressionSource source) => source switch
    {
        SuppressionSource.Baseline => "baseline",
        SuppressionSource.Reviewed => "suppressions",
        SuppressionSource.Inline => "inline",
        SuppressionSource.Approval => "approval",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>Word of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
