using System.Globalization;
using PiiScanner.Formats;
using PiiScanner.Formats.Pdf;

namespace PiiScanner.Cli.Preview;

/// <summary><c>page-worker FILE PAGE OUTPUT</c>: the hidden command by which the local page gets the picture of a page of a PDF.</summary>
internal static class PageWorker
{
    /// <summary>The command's name.</summary>
    public const string Name = "page-worker";

    /// <summary>Writes the picture.</summary>
    /// <param name="args">The command, the file, the page from 1, and where the PNG goes.</param>
    /// <returns>0, or 3 where the page cannot be drawn.</returns>
    public static int Run(string[] args)
    {
        var path = args[1];
        var file = new SourceFile(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));
        if (PopplerPage.Draw(file, int.Parse(args[2], CultureInfo.InvariantCulture), CancellationToken.None) is not { } picture) return 3;
        File.WriteAllBytes(args[3], picture);
        return 0;
    }
}
