using System.Security.Cryptography;
using PiiScanner.Cli.Arguments;

namespace PiiScanner.Cli.Setup;

/// <summary>Installs an OCR bundle under the user's own folder, without any right: whole, or not at all.</summary>
/// <param name="target">Folder of the installed bundle; replaced when it exists.</param>
internal sealed class BundleInstall(string target)
{
    /// <summary>Copies the files and checks their digests.</summary>
    /// <param name="files">What to install.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="UsageException">A file is not what the list says, or the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Stopped; nothing changed.</exception>
    public void Run(IReadOnlyList<BundleFile> files, CancellationToken cancel)
    {
        var draft = target + ".new";
        var old = target + ".old";
        try
        {
            Remove(draft);
            foreach (var file in files)
            {
                cancel.ThrowIfCancellationRequested();
                Copy(file, draft);
            }

            Remove(old);
            if (Directory.Exists(target)) Directory.Move(target, old);
            Directory.Move(draft, target);
            Remove(old);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.FolderNotMade(target));
        }
        finally
        {
            Remove(draft);
        }
    }

    private static void Copy(BundleFile file, string draft)
    {
        var path = Path.Combine([draft, .. file.Target.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? draft);
        File.Copy(file.Source, path);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        if (file.Sha256 is null) return;
        // The copy is looked at, not the original: what was checked is what will be loaded.
        using var stream = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256) throw new UsageException(SetupTexts.BundleFileWrong(file.Target));
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
