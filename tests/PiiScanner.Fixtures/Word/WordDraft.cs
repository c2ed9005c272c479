using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Fixtures.Word;

/// <summary>Writes a draft as a docx.</summary>
public static class WordDraft
{
    public static byte[] Write(Draft draft, Packages.DocumentProperties? properties = null)
    {
        var document = Build(draft, properties);
        return document.ToBytes();
    }

    /// <summary>The document before it is packed, for callers that add comments, boxes or revisions.</summary>
    public static WordDocument Build(Draft draft, Packages.DocumentProperties? properties = null)
    {
        var document = new WordDocument { Font = draft.Font ?? "Times New Roman", Properties = properties ?? new() { Title = draft.Title } };
        for (var i = 0; i < draft.Sections.Count; i++)
        {
            if (i > 0) document.Add(WordMarkup.PageBreak());
            foreach (var part in draft.Sections[i].Parts) document.Add(Markup(part, draft));
        }

        return document;
    }

    private static string Markup(Part part, Draft draft) => part switch
    {
        Line line => WordMarkup.Paragraph(Runs(line, draft), Alignment(line.Style)),
        Grid grid => WordMarkup.Table(grid.Rows.Select((row, r) => Cells(grid, row, r, draft))),
        PageBreak => WordMarkup.PageBreak(),
        _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(part)),
    };

    private static string Runs(Line line, Draft draft)
    {
        var bold = line.Style is LineStyle.Bold or LineStyle.Title or LineStyle.Caps;
        var font = line.Style == LineStyle.Caps ? draft.CapsFont ?? draft.Font : draft.Font;
        return draft.BreaksRuns ? WordMarkup.BrokenRuns(line.Text, font, bold) : WordMarkup.Run(line.Text, font, bold);
    }

    private static string Alignment(LineStyle style) => style switch
    {
        LineStyle.Title or LineStyle.Caps => "center",
        LineStyle.Right => "right",
        _ => "left",
    };

    private static IEnumerable<WordCell> Cells(Grid grid, IReadOnlyList<Cell> row, int r, Draft draft)
    {
        for (var c = 0; c < row.Count; c++)
        {
            var cell = row[c];
            if (cell.Kind != CellKind.Covered)
            {
                yield return WordCell.OfText(cell.Text, r < grid.HeaderRows, cell.Columns, cell.Rows > 1 ? "restart" : null, draft.Font, draft.BreaksRuns);
                continue;
            }

            if (Above(grid, r, c) is { } owner) yield return WordCell.OfText(string.Empty, columns: owner.Columns, merge: "continue", font: draft.Font);
        }
    }

    /// <summary>The cell spanning down into this place from the same column, if any; covered places beside a span are not cells at all.</summary>
    private static Cell? Above(Grid grid, int r, int c)
    {
        for (var up = r - 1; up >= 0; up--)
        {
            var cell = grid.Rows[up][c];
            if (cell.Kind != CellKind.Covered) return cell.Rows > r - up ? cell : null;
        }

        return null;
    }
}
