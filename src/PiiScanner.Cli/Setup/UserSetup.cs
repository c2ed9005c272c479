using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Cli.Setup;

/// <summary>Installs for one user, without rights and without a network: the OCR engine from a folder or a stick, and the entries of "Send to". Says what it could not do.</summary>
/// <param name="machine">The machine.</param>
/// <param name="output">Where it speaks.</param>
/// <param name="language">In which language.</param>
internal sealed class UserSetup(IMachine machine, TextWriter output, Language language)
{
    /// <summary>Name of the bundle that may lie beside the program in a package.</summary>
    public const string PackedName = "ocr-bundle";

    /// <summary>Where the bundle goes.</summary>
    public string? Target { get; init; } = OcrBundle.UserFolder;

    /// <summary>Folder of the program.</summary>
    public string Package { get; init; } = AppContext.BaseDirectory;

    /// <summary>Folder of "Send to"; empty where the system has none.</summary>
    public string SendTo { get; init; } = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.SendTo) : "";

    /// <summary>Installs.</summary>
    /// <param name="from">Folder to install from; null for the bundle beside the program.</param>
    /// <param name="isDry">Only says what would be copied.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <returns>True when nothing is missing any more; false otherwise, and then the package manager may still help.</returns>
    public bool Run(string? from, bool isDry, CancellationToken cancel)
    {
        var packed = Path.Combine(Package, PackedName);
        if ((from ?? (Directory.Exists(packed) ? packed : null)) is not { } folder) Say(SetupTexts.NoFolderGiven);
        else if (Target is not { } target) Say(SetupTexts.NoUserFolder);
        else Install(BundleFolder.Read(folder), target, isDry, cancel);
        if (!isDry && SendTo.Length > 0) foreach (var name in SendToMenu.Write(SendTo, Package)) Say(SetupTexts.InSendTo(Path.GetFileNameWithoutExtension(name)));
        if (isDry) Say(SetupTexts.DryRun);
        var missing = OcrParts.Look(machine).Where(part => part.Found is null).ToList();
        if (!isDry) foreach (var part in missing) Say(SetupTexts.StillMissing(part));
        if (missing.Count == 0) Say(SetupTexts.Done);
        return missing.Count == 0;
    }

    private void Install(IReadOnlyList<BundleFile> files, string target, bool isDry, CancellationToken cancel)
    {
        Say(SetupTexts.WillCopy(files.Count, target));
        if (files.Any(file => file.Sha256 is null)) Say(SetupTexts.NotChecked);
        if (isDry) foreach (var file in files) output.Write($"  {file.Target}\n");
        else new BundleInstall(target).Run(files, cancel);
    }

    private void Say(LocalizedText text) => output.Write(text.In(language) + "\n");
}
