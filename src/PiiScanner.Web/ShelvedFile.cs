namespace PiiScanner.Web;

/// <summary>One dropped file, in a folder of its own.</summary>
/// <param name="Id">Random name under which the page asks for it.</param>
/// <param name="Name">Its file name; what it says may be the title of a list.</param>
/// <param name="Folder">Its folder, which nobody else may read.</param>
internal sealed record ShelvedFile(string Id, string Name, string Folder)
{
    /// <summary>The file as it was dropped.</summary>
    public string Original => Path.Combine(Folder, "in", Name);

    /// <summary>What the scan said, in JSON.</summary>
    public string Report => Path.Combine(Folder, "report.json");

    /// <summary>What the scan said, as a page.</summary>
    public string Page => Path.Combine(Folder, "report.html");

    /// <summary>Folder of the safe copy.</summary>
    public string Output => Path.Combine(Folder, "out");

    /// <summary>The sheet to sign.</summary>
    public string Sheet => Path.Combine(Folder, "phieu-duyet.docx");

    /// <summary>Passwords the person at the page gave for it, one a line; goes with the file.</summary>
    public string Passwords => Path.Combine(Folder, "passwords.txt");

    /// <summary>The safe copy; null while there is none. Its name may differ from the original's: a name that holds personal data is masked.</summary>
    public string? Copy => Directory.Exists(Output)
        ? Directory.EnumerateFiles(Output).FirstOrDefault(path => Path.GetFileName(path) != "redaction.json" && !path.EndsWith(".part", StringComparison.Ordinal))
        : null;

    /// <summary>Deletes what was made of it: reports, copy, sheet, pictures of pages.</summary>
    public void Forget()
    {
        if (Directory.Exists(Output)) Directory.Delete(Output, recursive: true);
        foreach (var path in Directory.EnumerateFiles(Folder).Where(path => path != Passwords).ToList()) File.Delete(path);
    }
}
