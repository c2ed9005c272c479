using System.Text;
using PiiScanner.Cli.Arguments;

namespace PiiScanner.Cli.Setup;

/// <summary>Two entries in "Send to" of the Windows Explorer, which stand for the two icons of the package.</summary>
internal static class SendToMenu
{
    /// <summary>The entries: the name in the menu, and the icon in the package's folder.</summary>
    public static IReadOnlyList<(string Name, string Icon)> Entries { get; } =
    [
        ("Kiểm tra dữ liệu cá nhân.cmd", "Kiem-tra.cmd"),
        ("Tạo bản an toàn để đăng.cmd", "Tao-ban-an-toan.cmd"),
    ];

    /// <summary>Writes the entries whose icon is in the package.</summary>
    /// <param name="menu">Folder of the menu.</param>
    /// <param name="package">Folder of the package.</param>
    /// <returns>Names of the entries written.</returns>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(string menu, string package)
    {
        var written = new List<string>();
        try
        {
            foreach (var (name, icon) in Entries)
            {
                var path = Path.Combine(package, icon);
                if (!File.Exists(path)) continue;
                // A percent sign in a path would be read as a variable.
                File.WriteAllText(Path.Combine(menu, name), $"@chcp 65001 >nul\r\n@call \"{path.Replace("%", "%%", StringComparison.Ordinal)}\" %*\r\n", new UTF8Encoding(false));
                written.Add(name);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.FolderNotMade(menu));
        }

        return written;
    }
}
