using System.Collections.Immutable;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 12: turns what was read into the page the caller gets, boxes mapped back to the picture as shown.</summary>
internal sealed class PageBuilder(WorkingPage page, PageLayout layout)
{
    private const double Doubtful = 0.5;
    private const double WideGap = 3.5;

    /// <param name="text">Everything read.</param>
    /// <param name="zones">Machine readable zones with their boxes in working coordinates.</param>
    /// <param name="blank">The page so far.</param>
    public OcrPage Build(PageText text, List<(MachineReadableZone Zone, Rect Box)> zones, OcrPage blank)
    {
        ImmutableArray<OcrLine> lines = [.. TextLines.SplitAtGaps(TextLines.Group(text.Free), WideGap * layout.TextHeight).Select(Line)];
        ImmutableArray<OcrTable> tables = [.. text.Tables.Select(Table)];
        OcrPage built = blank with
        {
            QuarterTurns = page.QuarterTurns,
            Lines = lines,
            Tables = tables,
            Words = InOrder(text),
            MachineReadableZones = [.. zones.Select(zone => zone.Zone with { Box = Box(zone.Box) })],
        };
        return built.Words.Length > 0 && built.Confidence < Doubtful ? built with { Problems = built.Problems.Add(OcrProblem.LowConfidence) } : built;
    }

    private ImmutableArray<OcrWord> InOrder(PageText text)
    {
        IEnumerable<(int Top, IEnumerable<RecognizedWord> Words)> lines = TextLines.Group(text.Free).Select(line => (line[0].Box.Y, (IEnumerable<RecognizedWord>)line));
        IEnumerable<(int Top, IEnumerable<RecognizedWord> Words)> tables = text.Tables.Select(table => (table.Grid.Box.Y, CellByCell(table)));
        return [.. lines.Concat(tables).OrderBy(part => part.Top).SelectMany(part => part.Words).Select(Word)];
    }

    private static IEnumerable<RecognizedWord> CellByCell(TableText table)
    {
        for (int row = 0; row < table.Grid.RowCount; row++)
            foreach ((int first, _) in table.Grid.Cells(row))
                foreach (RecognizedWord word in TextLines.Group(table[row, first]).SelectMany(line => line))
                    yield return word;
    }

    private OcrTable Table(TableText table)
    {
        Grid grid = table.Grid;
        IEnumerable<ImmutableArray<OcrCell>> rows = Enumerable.Range(0, grid.RowCount).Select(row => grid.Cells(row).Select(cell =>
        {
            Rect box = grid.CellBox(row, cell.First, cell.Count);
            bool hasInk = layout.Letters.Any(letter => box.Contains(letter.CenterX, letter.CenterY));
            return new OcrCell(row, cell.First, cell.Count, [.. TextLines.Group(table[row, cell.First]).Select(Line)], Box(box), hasInk);
        }).ToImmutableArray());
        return new OcrTable([.. rows], grid.ColumnCount, Box(grid.Box), grid.IsRuled);
    }

    private OcrLine Line(List<RecognizedWord> words)
    {
        ImmutableArray<OcrWord> mapped = [.. words.Select(Word)];
        return new OcrLine(mapped, OcrBox.Around(mapped.Select(word => word.Box)));
    }

    private OcrWord Word(RecognizedWord word) => new(word.Text, Math.Clamp(word.Confidence / 100, 0, 1), Box(word.Box));

    public static OcrBox Public(Rect box) => new(box.X, box.Y, box.Width, box.Height);

    private OcrBox Box(Rect box) => Public(page.Original(box));
}
