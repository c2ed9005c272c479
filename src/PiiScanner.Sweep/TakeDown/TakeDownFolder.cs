using System.Text;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>Writes everything that belongs to one take-down into a folder; each file appears whole or not at all.</summary>
public static class TakeDownFolder
{
    /// <summary>Writes workbook, csv file, report and draft notice.</summary>
    /// <param name="folder">The folder; made where it is missing, readable by its owner alone.</param>
    /// <param name="name">What the files' names begin with; empty for nothing.</param>
    /// <param name="list">The list.</param>
    /// <param name="heading">What it is of.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, string name, TakeDownList list, TakeDownHeading heading)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(heading);
        Make(folder);
        string At(string file) => Path.Combine(folder, name.Length == 0 ? file : $"{name}-{file}");
        var written = new List<string>();
        void Put(string file, Action<Stream> write)
        {
            WholeFile.Write(At(file), write);
            written.Add(At(file));
        }

        Put("go-bo.xlsx", stream => TakeDownSheet.WriteBook(list, heading, stream));
        Put("go-bo.csv", stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            TakeDownSheet.WriteCsv(list, writer);
        });
        Put("bao-cao.docx", stream => OfficialReport.Write(list, heading, stream));
        if (list.Summary.Block > 0) Put("mau-so-08-du-thao.docx", stream => ViolationNotice.Write(list, heading, stream));
        return written;
    }

    /// <summary>Makes a folder for its owner alone.</summary>
    /// <param name="folder">The folder.</param>
    internal static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
