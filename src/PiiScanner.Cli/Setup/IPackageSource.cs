using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>A package manager: says what it would run, and runs it.</summary>
internal interface IPackageSource
{
    /// <summary>What keeps it from working on this machine; null when nothing does.</summary>
    LocalizedText? Obstacle { get; }

    /// <summary>True when it may install; false when the user has to run the commands.</summary>
    bool MayInstall { get; }

    /// <summary>The commands that install the parts, in order. Asks the package manager, changes nothing.</summary>
    /// <param name="parts">What is missing.</param>
    IReadOnlyList<MachineCommand> Plan(IReadOnlyList<OcrPartKind> parts);

    /// <summary>The commands after the first of a plan was run, or after a plan failed: the lists of packages are fresh now, or are to be made so.</summary>
    /// <param name="parts">What is missing.</param>
    /// <param name="isFresh">True when the lists are fresh.</param>
    IReadOnlyList<MachineCommand> PlanAgain(IReadOnlyList<OcrPartKind> parts, bool isFresh);

    /// <summary>What the user must know of the commands; empty for nothing.</summary>
    /// <param name="parts">What is missing.</param>
    IReadOnlyList<LocalizedText> Remarks(IReadOnlyList<OcrPartKind> parts);
}
