using PiiScanner.Core.Text;

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
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i][0] == '#') continue;
            var cells = Cells(lines[i]);
            if (found.Count == 0 && i == 0 && IsHeading(cells)) continue;
            if (cells.Count < 2 || cells[0].Length == 0 || cells[1].Length == 0) return Wrong(i + 1);
            var folder = cells[1].Replace('\\', '/').Trim('/');
            // Nobody's list leads out of the archive.
            if (folder.Split('/').Contains("..")) return Wrong(i + 1);
            if (found.Exists(site => site.Folder == folder) || found.Count == MostSites) return Wrong(i + 1);
            found.Add(new Site(cells[0], folder, cells.Count > 2 ? cells[2] : ""));
        }

        return found.Count == 0 ? Wrong(1) : null;
    }

    private static bool IsHeading(IReadOnlyList<string> cells) =>
        cells.Count >= 2 && (VietnameseLetters.Fold(cells[0]) is "truong" or "school" or "ten truong") && (VietnameseLetters.Fold(cells[1]) is "thu muc" or "folder");

    private static List<string> Cells(string line)
    {
        var separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }

    private static LocalizedText Wrong(int line) => new(
        $"Danh sách trường, dòng {line}: cần trường, thư mục (mỗi thư mục một lần, nằm trong kho), địa chỉ.", $"List of sites, line {line}: school, folder (each once, below the root), address are needed.");
}
