using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>What a scan comes to: its exit code and the sentence that closes every report. Both are decided here and nowhere else.</summary>
/// <param name="Code">0 clean and complete, 1 something at or above the level that fails, 3 nothing at that level but something was not examined.</param>
/// <param name="Closing">One or more sentences for people.</param>
public sealed record ExitDecision(int Code, LocalizedText Closing)
{
    /// <summary>Exit code: clean and complete.</summary>
    public const int Clean = 0;

    /// <summary>Exit code: something at or above the level that fails.</summary>
    public const int Found = 1;

    /// <summary>Exit code: wrong usage, configuration or rule.</summary>
    public const int Usage = 2;

    /// <summary>Exit code: nothing found, but something was not examined.</summary>
    public const int Incomplete = 3;

    /// <summary>Exit code: a redaction refused or not verified.</summary>
    public const int NotRedacted = 4;

    /// <summary>Exit code: an error inside the program.</summary>
    public const int InternalError = 5;

    /// <summary>Exit code: interrupted by the user.</summary>
    public const int Interrupted = 130;

    /// <summary>Decides. Findings outrank what was not examined, and both are said. What the user left out, accepted before, and what holds no text does not count.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">From which verdict on the run fails, and what may stay unexamined.</param>
    public static ExitDecision From(ScanReport report, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var tally = Tally.Of(report, options.AllowUnexamined);
        var code = CodeOf(tally, options.FailOn);
        var isForgiven = options.ExitZero && code is (Found or Incomplete);
        return new ExitDecision(isForgiven ? Clean : code, ClosingWords.Of(tally, isForgiven));
    }

    private static int CodeOf(Tally tally, FailOn failOn)
    {
        var fails = failOn switch
        {
            FailOn.Block => tally.Block,
            FailOn.Review => tally.Block + tally.Review,
            FailOn.Never => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(failOn)),
        };
        if (fails > 0) return Found;
        if (tally.Problems > 0) return Usage;
        return tally.Unread > 0 ? Incomplete : Clean;
    }
}
