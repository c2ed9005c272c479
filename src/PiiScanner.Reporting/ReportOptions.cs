using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>How a report is written.</summary>
public sealed record ReportOptions
{
    /// <summary>Language of its texts. Default Vietnamese.</summary>
    public Language Language { get; init; } = Language.Vietnamese;

    /// <summary>From which verdict on the run counts as failed; decides the closing sentence.</summary>
    public FailOn FailOn { get; init; } = FailOn.Block;

    /// <summary>Findings and what was not examined do not change the exit code; wrong usage and configuration do. Default false.</summary>
    public bool ExitZero { get; init; }

    /// <summary>What may stay unexamined without changing the exit code: codes of <see cref="Core.Findings.UnexaminedCodes"/>. Default none.</summary>
    public IReadOnlyCollection<string> AllowUnexamined { get; init; } = [];

    /// <summary>Colours for a terminal. Default none.</summary>
    public bool Color { get; init; }

    /// <summary>Columns of the terminal, at least 40; 0 means that lines are not wrapped. Default 0.</summary>
    public int Width { get; init; }

    /// <summary>Also what is usually left out: clear files one by one, single findings and what they rest on.</summary>
    public bool Verbose { get; init; }

    /// <summary>Only the closing sentence, where a report has one.</summary>
    public bool Quiet { get; init; }

    /// <summary>Key of the purpose <c>sarif</c>, for fingerprints by which a platform knows a result again; null makes them without values.</summary>
    public PurposeKey? FingerprintKey { get; init; }
}
