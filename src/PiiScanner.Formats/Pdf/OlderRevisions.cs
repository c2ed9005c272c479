using System.Security.Cryptography;
using System.Runtime.InteropServices;
using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>What earlier states of a document said that its present state does not say any more (ISO 32000-1, 7.5.6).</summary>
internal sealed class OlderRevisions(PdfSession session, PdfDocument pdf, PdfAttachments attachments)
{
    // Each revision costs a reading of the document; forms that were filled in and signed have a handful.
    private const int MostRevisions = 12;

    private readonly HashSet<UInt128> _known = [];

    /// <summary>The sections, the newest of the old states first.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        if (pdf.EarlierRevisions == 0) yield break;
        var next = session.Next;
        foreach (var _ in Fresh(pdf)) continue;
        session.Next = next;
        var oldest = Math.Max(0, pdf.EarlierRevisions - MostRevisions);
        if (oldest > 0) session.Report("limit-reached", PdfMessages.Revision);
        for (var i = pdf.EarlierRevisions - 1; i >= oldest; i--)
        {
            if (Open(i) is not { } older) continue;
            foreach (var section in Fresh(older)) yield return section;
            attachments.HandOver(older);
        }
    }

    private PdfDocument? Open(int index)
    {
        try
        {
            return pdf.OpenRevision(index, session.Cancel);
        }
        catch (PdfException)
        {
            session.Report("damaged", PdfMessages.Revision);
            return null;
        }
    }

    private IEnumerable<DocumentSection> Fresh(PdfDocument state)
    {
        for (var i = 0; session.Load(state, i, judge: false) is { } view; i++)
        {
            foreach (var block in view.Layout.Blocks)
            {
                if (block is PdfParagraph paragraph && IsNew(paragraph.Text))
                    yield return Section([.. Take(session.Blocks.Paragraph(view, paragraph, DocumentParts.OlderRevision, session.Next))]);
                else if (block is PdfTable table && Rows(view, table) is { Count: > 0 } rows)
                    yield return new TableSection(rows) { Part = DocumentParts.OlderRevision };
            }
        }

        var texts = new List<TextBlock>();
        foreach (var text in state.ReadTextParts(session.Cancel).Parts.SelectMany(PdfSideTexts.Texts))
        {
            if (!string.IsNullOrWhiteSpace(text) && IsNew(text))
                texts.AddRange(Take(session.Blocks.Text(text, new Location { Part = DocumentParts.OlderRevision }, session.Next)));
        }

        if (texts.Count > 0) yield return Section(texts);
    }

    // The first row is the heading: it is kept above rows that are new.
    private List<TableRow> Rows(PageView view, PdfTable table)
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
                cells.AddRange(Take(session.Blocks.Cell(view, table, cell, DocumentParts.OlderRevision, $"R{row + 1}C{cell.Column + 1}", session.Next))
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

    private bool IsNew(string text) => _known.Add(MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()))));

    private static TextSection Section(List<TextBlock> blocks) => new(blocks) { Part = DocumentParts.OlderRevision };
}
