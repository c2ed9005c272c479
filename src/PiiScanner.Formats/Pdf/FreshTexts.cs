using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Makes sections of what a file still holds beside its present state, each text and picture once.</summary>
internal sealed class FreshTexts(PdfSession session)
{
    private readonly HashSet<UInt128> _known = [];

    /// <summary>The texts and tables of a page that are new.</summary>
    /// <param name="view">The page.</param>
    /// <param name="part">What it is a page of.</param>
    public IEnumerable<DocumentSection> Of(PageView view, string part)
    {
        foreach (var block in view.Layout.Blocks)
        {
            if (block is PdfParagraph paragraph && IsNew(paragraph.Text))
                yield return new TextSection(Take(session.Blocks.Paragraph(view, paragraph, part, session.Next))) { Part = part };
            else if (block is PdfTable table && Rows(view, table, part) is { Count: > 0 } rows)
                yield return new TableSection(rows) { Part = part };
        }
    }

    /// <summary>The texts of parts that are new; null where there are none.</summary>
    /// <param name="parts">Texts beside the pages.</param>
    /// <param name="part">What they are parts of.</param>
    public TextSection? Of(IEnumerable<PdfTextPart> parts, string part)
    {
        var blocks = new List<TextBlock>();
        foreach (var text in parts.SelectMany(PdfSideTexts.Texts))
            if (!string.IsNullOrWhiteSpace(text) && IsNew(text)) blocks.AddRange(Take(session.Blocks.Text(text, new Location { Part = part }, session.Next)));
        return blocks.Count > 0 ? new TextSection(blocks) { Part = part } : null;
    }

    /// <summary>Whether a page shows a picture that could hold a list and that no page before showed.</summary>
    public bool HasFreshPicture(PageView view)
    {
        var isFresh = false;
        foreach (var picture in view.Pictures) isFresh |= _known.Add(Digest(picture.ReadData().Bytes.Span));
        return isFresh;
    }

    // The first row is the heading: it is kept above rows that are new.
    private List<TableRow> Rows(PageView view, PdfTable table, string part)
    {
        var fresh = new List<int>();
        for (var row = 0; row < table.RowCount; row++)
            if (IsNew(string.Join('\t', table.Cells.Where(c => c.Row == row).Select(c => c.Text)))) fresh.Add(row);
        if (fresh.Count == 0) return [];
        if (fresh[0] != 0) fresh.Insert(0, 0);
        var rows = new List<TableRow>();
        foreach (var row in fresh)
        {
            var cells = new List<TableCell>();
            foreach (var cell in table.Cells.Where(c => c.Row == row && c.Lines.Count > 0))
                cells.AddRange(Take(session.Blocks.Cell(view, table, cell, part, $"R{row + 1}C{cell.Column + 1}", session.Next))
                    .Select(b => new TableCell(cell.Column, b) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan }));
            if (cells.Count > 0) rows.Add(new TableRow(row, cells));
        }

        return rows;
    }

    private List<TextBlock> Take(IEnumerable<TextBlock> blocks)
    {
        var list = blocks.ToList();
        session.Next += list.Count;
        return list;
    }

    private bool IsNew(string text) => _known.Add(Digest(MemoryMarshal.AsBytes(text.AsSpan())));

    private static UInt128 Digest(ReadOnlySpan<byte> bytes) => MemoryMarshal.Read<UInt128>(SHA256.HashData(bytes));
}
