using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Sweep.Sites;

/// <summary>Reads <c>sites.csv</c>: school, folder, address, with or without a heading.</summary>
public static class SiteList
{
    private const int MostSites = 10_000;

    /// <summary>Reads the list.</summary>
    /// <param name="text">The file's text; columns parted by comma, semicolon or tab.</param>
    /// <param name="sites">The sites in their order.</param>
    /// <returns>What is wrong, said to people; null when nothing is.</returns>
    public static LocalizedText? Read(string text, out IReadOnlyList<Site> sites)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Site>();
        sites = found;
        foreach (var row in DelimitedReader.Read(text.TrimStart('\uFEFF'), DialectOf(text)).Sections.OfType<TableSection>().SelectMany(table => table.Rows))
        {
            string[] cells = ["", "", ""];
            foreach (var cell in row.Cells.Where(cell => cell.Column < cells.Length)) cells[cell.Column] = cell.Block.Text.Trim();
            if (cells[0].StartsWith('#') || (row.Index == 0 && IsHeading(cells))) continue;
            if (cells[0].Length == 0 || FolderOf(cells[1]) is not { } folder || found.Exists(site => site.Folder == folder) || found.Count == MostSites) return Wrong(row.Index + 1);
            found.Add(new Site(cells[0], folder, cells[2]));
        }

        return found.Count == 0 ? Wrong(1) : null;
    }

    // Nobody's list leads out of the archive. Null where none is named.
    private static string? FolderOf(string text)
    {
        var names = text.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 || names.Contains("..") ? null : names.Where(name => name != ".").ToList() is { Count: > 0 } folders ? string.Join('/', folders) : ".";
    }

    private static DelimitedDialect DialectOf(string text)
    {
        var line = text.Split('\n').FirstOrDefault(line => !string.IsNullOrWhiteSpace(line) && line[0] != '#') ?? "";
        return new DelimitedDialect(line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',');
    }

    private static bool IsHeading(string[] cells) =>
        (VietnameseLetters.Fold(cells[0]) is "truong" or "school" or "ten truong") && (VietnameseLetters.Fold(cells[1]) is "thu muc" or "folder");

    private static LocalizedText Wrong(int line) => new(
        $"Danh sách trường, dòng {line}: cần trường, thư mục (mỗi thư mục một lần, nằm trong kho), địa chỉ.", $"List of sites, line {line}: school, folder (each once, below the root), address are needed.");
}
