using System.Collections;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>The files of all sites without their findings: enough to decide how the run ends. They lie in a table.</summary>
/// <param name="tables">Where they are kept.</param>
public sealed class OutlineRows(SiteTables tables) : IReadOnlyList<FileReport>
{
    private const string Columns = "SELECT path, depth, status, verdict, reasons FROM outlines ";

    /// <inheritdoc/>
    public int Count => (int)tables.Number("SELECT COUNT(*) FROM outlines WHERE site >= 0");

    /// <inheritdoc/>
    public FileReport this[int index] => tables.Rows(Columns + "WHERE site >= 0 ORDER BY id LIMIT 1 OFFSET $0", Read, index).First();

    /// <inheritdoc/>
    public IEnumerator<FileReport> GetEnumerator() => tables.Rows(Columns + "WHERE site >= 0 ORDER BY id", Read).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds a file and what was not read inside it.</summary>
    /// <param name="site">Number of the site.</param>
    /// <param name="file">Number of the file.</param>
    /// <param name="swept">The file.</param>
    internal void Add(int site, int file, SweptFile swept)
    {
        var facts = swept.Facts;
        Add(site, file, 0, swept.File.Path, null, facts.Status, facts.Verdict, facts.Reasons);
        foreach (var code in facts.UnreadInside) Add(site, file, 1, swept.File.Path + "!", null, FileStatus.Failed, null, [code]);
    }

    /// <summary>Adds an address nobody has examined and that is no file of the archive.</summary>
    /// <param name="site">Number of the site.</param>
    /// <param name="path">The address as a report shows it.</param>
    /// <param name="address">The address, or null.</param>
    /// <param name="reason">Why.</param>
    internal void AddUnexamined(int site, string path, string? address, StatusReason reason) => Add(site, NoFile, 0, path, address, FileStatus.Failed, null, [reason]);

    /// <summary>The outermost files and addresses of a site that were not examined, or not to their end, and do not count for anything that was found.</summary>
    /// <param name="site">Number of the site.</param>
    internal IEnumerable<(string Path, string? Address, StatusReason Reason)> Unexamined(int site) => tables.Rows(
        "SELECT path, address, reasons FROM outlines WHERE site = $0 AND depth = 0 AND status IN (1, 3) AND COALESCE(verdict, 0) = 0 ORDER BY id",
        row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), Reasons(row.GetString(2)).FirstOrDefault(Unsaid)), site);

    /// <summary>The addresses of a site nobody has examined and that are no files of its sweep.</summary>
    /// <param name="site">Number of the site.</param>
    internal IEnumerable<(string Path, string? Address, StatusReason Reason)> Addresses(int site) => tables.Rows(
        "SELECT path, address, reasons FROM outlines WHERE site = $0 AND file = $1 ORDER BY id", row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), Reasons(row.GetString(2)).FirstOrDefault(Unsaid)), site, NoFile);

    /// <summary>How a site's sweep met a path: not at all (null), without reading it whole, or otherwise.</summary>
    /// <param name="site">Number of the site.</param>
    /// <param name="path">The path.</param>
    internal (FileStatus Status, IReadOnlyList<StatusReason> Reasons)? Met(int site, string path) => tables.Rows<(FileStatus, IReadOnlyList<StatusReason>)?>(
        "SELECT status, reasons FROM outlines WHERE site = $0 AND path = $1 AND depth = 0", row => ((FileStatus)row.GetInt32(0), Reasons(row.GetString(1))), site, path).FirstOrDefault();

    /// <summary>Number of what is no file of the archive.</summary>
    internal const int NoFile = -1;

    private static StatusReason Unsaid { get; } = new("unreadable", new Core.Text.LocalizedText("Chưa đọc được.", "It was not read."));

    private void Add(int site, int file, int depth, string path, string? address, FileStatus status, Verdict? verdict, IReadOnlyList<StatusReason> reasons) => tables.Change(
        "INSERT INTO outlines (site, file, depth, path, address, status, verdict, reasons) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
        site, file, depth, path, address, (int)status, (int?)verdict, reasons.Count == 0 ? "[]" : JsonSerializer.Serialize([.. reasons], FactsJson.Default.StatusReasonArray));

    private static FileReport Read(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Depth = row.GetInt32(1),
        Status = (FileStatus)row.GetInt32(2),
        Verdict = row.IsDBNull(3) ? null : (Verdict)row.GetInt32(3),
        Reasons = Reasons(row.GetString(4)),
    };

    private static StatusReason[] Reasons(string text) => text.Length == 2 ? [] : JsonSerializer.Deserialize(text, FactsJson.Default.StatusReasonArray) ?? [];
}
