using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;

namespace PiiScanner.Scanning.Redaction;

/// <summary>How a worker redacts: everything the run itself goes by. It crosses a pipe and is never part of a command line.</summary>
/// <param name="Preset">What is done.</param>
/// <param name="Overrides">Operators that replace the preset's.</param>
/// <param name="Examine">Choices for the engine.</param>
/// <param name="Pseudonyms">Key of pseudonyms.</param>
/// <param name="RulesFolder">Folder of <c>--rules</c>, or null for the built-in rules.</param>
public sealed record RedactWorkerSetup(Preset Preset, IReadOnlyDictionary<string, Operator> Overrides, ExamineOptions Examine, PurposeKey Pseudonyms, string? RulesFolder)
{
    /// <summary>The text of <c>school.yaml</c> as the run read it; null when there is none.</summary>
    public string? School { get; init; }

    /// <summary>What the program needs to answer for a consent registry; null when none is in use. Holds keys.</summary>
    public byte[]? Consent { get; init; }

    /// <summary>Passwords to try in turn.</summary>
    public IReadOnlyList<string> Passwords { get; init; } = [];

    /// <summary>Bounds for each outermost file.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>Longest time for one outermost file.</summary>
    public TimeSpan TimeoutPerFile { get; init; }

    /// <summary>Time added for each reading of a picture.</summary>
    public TimeSpan TimePerPicture { get; init; }

    /// <summary>Most resident memory of the worker, in bytes.</summary>
    public long MemoryPerFile { get; init; } = 2L << 30;

    /// <summary>The setup of a run.</summary>
    /// <param name="options">What the user chose.</param>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null.</param>
    public static RedactWorkerSetup Of(RedactionOptions options, string? rulesFolder)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new RedactWorkerSetup(options.Plan.Preset, options.Plan.Overrides, options.Examine, options.Key.Pseudonyms, rulesFolder)
        {
            Passwords = options.Passwords, Limits = options.Limits, TimeoutPerFile = options.TimeoutPerFile, TimePerPicture = options.TimePerPicture,
        };
    }
}
