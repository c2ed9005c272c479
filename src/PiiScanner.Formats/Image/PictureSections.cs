using System.Globalization;
using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Turns what was read from a picture into sections of a document: tables, and lines of text between them, in reading order.</summary>
/// <param name="page">What was read.</param>
/// <param name="place">Where the picture stands.</param>
/// <param name="nextOrdinal">Gives the next free ordinal of a block and counts on.</param>
public sealed class PictureSections(PicturePage page, PicturePlace place, Func<int> nextOrdinal)
{
    private const int MostCaptionLines = 12;
    private const double MostCaptionArea = 0.12;

    /// <summary>The sections, pulled. Ordinals are taken as blocks are made.</summary>
    public IEnumerable<DocumentSection> Read() => Codes().Read().Concat(Written());

    /// <summary>What is worth telling of the picture: that it shows an identity document.</summary>
    public IEnumerable<Notice> Notices()
    {
        if (Codes().Document is { } box) yield return new Notice(IdentityDocument.Code, IdentityDocument.Text, At(box));
    }

    private PictureCodes Codes() => new(page.Read, At, nextOrdinal);

    private Location At(OcrBox box) => new() { Page = place.Page, Part = place.Part, Box = Map(box) };

    private IEnumerable<DocumentSection> Written()
    {
        var lines = new Queue<List<OcrLine>>(PictureParagraphs.Join(page.Read.Lines));
        foreach (var table in page.Read.Tables)
        {
            if (Text(lines, before: table.Box.Y) is { } above) yield return above;
            yield return new TableSection([.. Rows(table)]) { Part = place.Part };
        }

        if (Text(lines, before: int.MaxValue) is { } rest) yield return rest;
    }

    /// <summary>What of the picture may not have been read.</summary>
    public IEnumerable<ReadGap> Gaps() => page.Read.Problems.Select(PictureMessages.Problem).OfType<ReadGap>().Select(gap => gap with { Location = new Location { Page = place.Page, Part = place.Part } });

    // A few lines that cover little of the picture are words on a photograph.
    private bool IsCaption => page.Read.Tables.IsDefaultOrEmpty && page.Read.Lines.Length <= MostCaptionLines
        && page.Read.Lines.Sum(line => (long)line.Box.Width * line.Box.Height) < MostCaptionArea * page.Width * page.Height;

    private TextSection? Text(Queue<List<OcrLine>> lines, int before)
    {
        var blocks = new List<TextBlock>();
        while (lines.TryPeek(out var paragraph) && paragraph[0].Box.Y < before)
            blocks.Add(Block(lines.Dequeue(), paragraph.Select(line => line.Box).Aggregate((all, box) => all.Union(box)), null, null));
        return blocks.Count == 0 ? null : new TextSection(blocks) { Part = place.Part, IsCaption = IsCaption };
    }

    private IEnumerable<TableRow> Rows(OcrTable table)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var cells = new List<TableCell>();
            foreach (var cell in table.Rows[row].Where(cell => !cell.Lines.IsDefaultOrEmpty))
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"R{cell.Row + 1}C{cell.Column + 1}");
                cells.Add(new TableCell(cell.Column, Block(cell.Lines, cell.Box, at, page.RawOf(cell))) { ColumnSpan = cell.ColumnSpan });
            }

            if (cells.Count > 0) yield return new TableRow(row, cells);
        }
    }

    private TextBlock Block(IReadOnlyList<OcrLine> lines, OcrBox box, string? cell, string? raw)
    {
        var text = new StringBuilder();
        var runs = new List<TextRun>();
        foreach (var word in lines.SelectMany(line => line.Words))
        {
            if (text.Length > 0) text.Append(' ');
            runs.Add(new TextRun(text.Length, word.Text.Length) { OcrConfidence = word.Confidence, Box = Map(word.Box) });
            text.Append(word.Text);
        }

        return new TextBlock(nextOrdinal(), text.ToString(), At(box) with { Cell = cell }) { Runs = runs, RawValue = raw };
    }

    private Box Map(OcrBox box) => place.Map(box.X, box.Y, box.Width, box.Height);
}
