using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>winget of Windows. It offers Tesseract, as built by the library of the University of Mannheim; the other parts it does not.</summary>
/// <param name="machine">The machine.</param>
internal sealed class WingetSource(IMachine machine) : IPackageSource
{
    /// <inheritdoc/>
    public LocalizedText? Obstacle => machine.Has("winget") ? null : SetupTexts.NoTool("winget", "https://aka.ms/getwinget");

    /// <inheritdoc/>
    public bool MayInstall => true;

    /// <inheritdoc/>
    public IReadOnlyList<MachineCommand> Plan(IReadOnlyList<OcrPartKind> parts)
    {
        if (!parts.Any(part => part is OcrPartKind.Engine or OcrPartKind.Language)) return [];
        // The language is chosen in the installer's own window; without one it installs English alone.
        string[] window = machine.IsInteractive ? ["--interactive"] : ["--silent"];
        return [new("winget", ["install", "--id", "UB-Mannheim.TesseractOCR", "--exact", "--force", .. window, "--accept-package-agreements", "--accept-source-agreements"])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<MachineCommand> PlanAgain(IReadOnlyList<OcrPartKind> parts, bool isFresh) => [];

    /// <inheritdoc/>
    public IReadOnlyList<LocalizedText> Remarks(IReadOnlyList<OcrPartKind> parts)
    {
        var remarks = new List<LocalizedText>();
        if (parts.Contains(OcrPartKind.Engine) || parts.Contains(OcrPartKind.Language)) remarks.Add(SetupTexts.WindowsLanguage);
        if (parts.Any(part => part is OcrPartKind.Codes or OcrPartKind.Photographs or OcrPartKind.Pages)) remarks.Add(SetupTexts.WindowsOthers);
        return remarks;
    }
}
