using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Configuration;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Init;

/// <summary>Writes what <c>init</c> writes, and says what it wrote, kept and left to be done.</summary>
/// <param name="folder">Folder of the configuration.</param>
/// <param name="key">Where the secret goes.</param>
/// <param name="context">The machine.</param>
internal sealed class InitRun(string folder, KeyPlace key, CliContext context)
{
    private const string SchoolName = "school.yaml";

    /// <summary>Writes.</summary>
    /// <param name="options">The options a configuration may set.</param>
    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written.</exception>
    public void Run(IReadOnlyList<CliOption> options)
    {
        var template = new ConfigurationTemplate(options, context.Language);
        WriteNew(Path.Join(folder, ConfigurationFile.Name), template.Configuration(SchoolName, key.Configured));
        WriteNew(Path.Join(folder, SchoolName), template.School());
        MakeSecret();
        Say(InitTexts.Next);
    }

    private void WriteNew(string path, string text)
    {
        if (File.Exists(path))
        {
            Say(InitTexts.Kept(path));
            return;
        }

        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Say(InitTexts.Written(path));
    }

    private void MakeSecret()
    {
        if (File.Exists(key.Path))
        {
            Say(InitTexts.KeyKept(key.Path));
        }
        else
        {
            MakeFolder(Path.GetDirectoryName(key.Path));
            var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            // For its owner alone, from the first byte on.
            if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(key.Path, access))
            {
                file.Write(Encoding.ASCII.GetBytes(NewSecret.Make() + "\n"));
            }

            Say(InitTexts.KeyMade(key.Path));
        }

        if (RepositoryAround(key.Path) is { } repository) HideFromGit(repository);
    }

    private static void MakeFolder(string? path)
    {
        if (path is null || Directory.Exists(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string? RepositoryAround(string path)
    {
        for (var at = Path.GetDirectoryName(path); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Join(at, ".git"))) return at;
        }

        return null;
    }

    private void HideFromGit(string repository)
    {
        var line = "/" + Path.GetRelativePath(repository, key.Path).Replace('\\', '/');
        var ignore = Path.Join(repository, ".gitignore");
        var text = File.Exists(ignore) ? File.ReadAllText(ignore) : "";
        if (!text.Split('\n').Any(known => known.TrimEnd() == line))
        {
            File.AppendAllText(ignore, (text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + line + "\n");
        }

        Say(InitTexts.KeyInRepository(ignore));
    }

    private void Say(LocalizedText text) => context.Output.Write(text.In(context.Language) + "\n");
}
