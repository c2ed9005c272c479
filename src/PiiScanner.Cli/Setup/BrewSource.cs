using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>Homebrew of macOS; it installs for the user and wants no other rights.</summary>
/// <param name="machine">The machine.</param>
internal sealed class BrewSource(IMachine machine) : IPackageSource
{
    /// <inheritdoc/>
    public LocalizedText? Obstacle => machine.Has("brew") ? null : SetupTexts.NoTool("brew", "https://brew.sh");

    /// <inheritdoc/>
    public bool MayInstall => true;

    /// <inheritdoc/>
    public IReadOnlyList<MachineCommand> Plan(IReadOnlyList<OcrPartKind> parts) => [new("brew", ["install", .. parts.Select(Name)])];

    /// <inheritdoc/>
    public IReadOnlyList<MachineCommand> PlanAgain(IReadOnlyList<OcrPartKind> parts, bool isFresh) => [];

    /// <inheritdoc/>
    public IReadOnlyList<LocalizedText> Remarks(IReadOnlyList<OcrPartKind> parts) => [];

    private static string Name(OcrPartKind part) => part switch
    {
        OcrPartKind.Engine => "tesseract",
        OcrPartKind.Language => "tesseract-lang",
        OcrPartKind.Codes => "zbar",
        OcrPartKind.Photographs => "libheif",
        OcrPartKind.Pages => "poppler",
        OcrPartKind.Archives => "libarchive",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
