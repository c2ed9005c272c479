using System.Collections.Immutable;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Mends what was read of a table where its columns say how: names in columns of names; and marks cells of personal columns that hold something nobody could read.</summary>
/// <param name="guide">Looks at the texts of one table.</param>
internal sealed class TableMending(Func<IReadOnlyList<IReadOnlyList<string>>, ColumnGuide> guide)
{
    // A list typed without marks stays without marks.
    private const double LeastMarked = 0.2;

    private readonly Dictionary<OcrCell, string> _raw = new(ReferenceEqualityComparer.Instance);

    /// <summary>Texts as they were read, of the cells that were mended since.</summary>
    public IReadOnlyDictionary<OcrCell, string> Raw => _raw;

    /// <summary>The page with its tables mended.</summary>
    public OcrPage Mend(OcrPage page) => page.Tables.IsDefaultOrEmpty ? page : page with { Tables = [.. page.Tables.Select(Mend)] };

    private OcrTable Mend(OcrTable read)
    {
        var table = BarColumns.Part(read);
        var columns = guide(Texts(table));
        var rows = table.Rows.ToBuilder();
        var isMarked = IsMarked(table, columns);
        for (var r = columns.FirstRow; r < rows.Count; r++)
        {
            if (rows[r].All(cell => cell.Lines.IsDefaultOrEmpty)) continue;
            rows[r] = [.. rows[r].Select(cell => columns.RoleOf(cell.Column) is { } role ? Mend(cell, role, isMarked) : cell)];
        }

        return table with { Rows = rows.ToImmutable() };
    }

    private OcrCell Mend(OcrCell cell, ColumnRole role, bool isMarked)
    {
        if (role.Kind is null && role.Weight != RoleWeight.Name) return cell;
        if (cell.Lines.IsDefaultOrEmpty) return cell.HasInk && cell.ColumnSpan == 1 ? Unreadable(cell) : cell;
        return role.Kind == FindingKinds.PersonName && isMarked ? MendName(cell, TableExpectation.PartOf(role)) : cell;
    }

    private OcrCell MendName(OcrCell cell, NamePart part)
    {
        var words = cell.Lines.SelectMany(line => line.Words).ToList();
        var mended = NameSpelling.Default.Mend([.. words.Select(word => (word.Text, word.Confidence))], part);
        if (words.Select(word => word.Text).SequenceEqual(mended)) return cell;
        var at = 0;
        var lines = cell.Lines.Select(line => line with { Words = [.. line.Words.Select(word => word with { Text = mended[at++] })] });
        var made = cell with { Lines = [.. lines] };
        _raw.Add(made, cell.Text);
        return made;
    }

    private static OcrCell Unreadable(OcrCell cell)
    {
        OcrWord word = new(TextBlock.Unreadable, 0, cell.Box);
        return cell with { Lines = [new OcrLine([word], cell.Box)] };
    }

    private static bool IsMarked(OcrTable table, ColumnGuide columns)
    {
        var names = table.Rows.Skip(columns.FirstRow).SelectMany(row => row).Where(cell => columns.RoleOf(cell.Column)?.Kind == FindingKinds.PersonName && !cell.Lines.IsDefaultOrEmpty).Select(cell => cell.Text).ToList();
        return names.Count > 0 && names.Count(name => VietnameseLetters.Fold(name) != VietnameseLetters.ToLower(name)) >= LeastMarked * names.Count;
    }

    private static string[][] Texts(OcrTable table)
    {
        var rows = new string[table.Rows.Length][];
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new string[table.Columns];
            Array.Fill(rows[r], "");
            foreach (var cell in table.Rows[r].Where(cell => cell.Column < table.Columns)) rows[r][cell.Column] = cell.Text;
        }

        return rows;
    }
}
