using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// Between steps 2 and 3: where most shapes stand in no line, reads the fullest places before the whole. Gravel, leaves and
/// cloth pass the first look now and then, and cost a recogniser most of all: it takes a minute to make nothing of them.
/// </summary>
internal sealed class TextTrial(TesseractReader engine, Deadline deadline)
{
    // A page has a share of one half at least; a list on a part of a photograph may have less, and is then tried.
    private const double SureShare = 0.45;

    // Grain makes specks in thousands, and the letters of a page stand in lines all the same.
    private const int SureScore = 600;

    // Blinds, fences and rivets stand in short lines too, mostly downwards.
    private const int FewLetters = 100;
    private const int MostWindows = 2;
    private const int CellsOnASide = 3;
    private const double CellWidth = 10;
    private const double CellHeight = 4;
    private const int FewestLetters = 8;
    private const double SureWord = 65;
    private const int ShortestWord = 3;
    private const int EnoughCharacters = 12;

    /// <summary>True unless all that looks like text turns out to be unreadable.</summary>
    /// <param name="gray">The picture.</param>
    /// <param name="evidence">What the first look saw in it.</param>
    public bool IsWorthReading(Pix gray, TextEvidence evidence)
    {
        bool isSure = (evidence.Share >= SureShare || evidence.Score >= SureScore) && !(evidence.LiesOnItsSide && evidence.Score < FewLetters);
        if (isSure || evidence.Letters.Count == 0)
            return true;
        int tried = 0;
        foreach (Rect window in Windows(evidence))
        {
            if (deadline.IsOver || IsReadable(gray, window, evidence, headDown: false) || (tried == 0 && IsReadable(gray, window, evidence, headDown: true)))
                return true;
            tried++;
        }
        // Out of time in the middle of a trial: nothing was found out, and the page must end as unread.
        return tried == 0 || deadline.IsOver;
    }

    /// <summary>The places with most letters, the fullest first; they do not overlap.</summary>
    internal static List<Rect> Windows(TextEvidence evidence)
    {
        bool isVertical = evidence.Vertical > evidence.Horizontal;
        int[] heights = [.. evidence.Letters.Select(letter => isVertical ? letter.Width : letter.Height).Order()];
        double height = Math.Max(1, heights[heights.Length / 2]);
        (double across, double down) = isVertical ? (CellHeight * height, CellWidth * height) : (CellWidth * height, CellHeight * height);
        Dictionary<(int X, int Y), int> cells = evidence.Letters.CountBy(letter => ((int)(letter.CenterX / across), (int)(letter.CenterY / down))).ToDictionary();
        List<Rect> windows = [];
        while (windows.Count < MostWindows && cells.Count > 0)
        {
            (int x, int y) = cells.Keys.OrderByDescending(cell => Around(cell).Sum(near => cells.GetValueOrDefault(near))).ThenBy(cell => cell.Y).ThenBy(cell => cell.X).First();
            if (Around((x, y)).Sum(near => cells.GetValueOrDefault(near)) < FewestLetters)
                break;
            foreach ((int X, int Y) cell in Around((x, y)))
                cells.Remove(cell);
            windows.Add(Rect.FromEdges((int)(x * across), (int)(y * down), (int)((x + CellsOnASide) * across), (int)((y + CellsOnASide) * down)));
        }
        return windows;
    }

    private static IEnumerable<(int X, int Y)> Around((int X, int Y) corner) =>
        from y in Enumerable.Range(corner.Y, CellsOnASide) from x in Enumerable.Range(corner.X, CellsOnASide) select (x, y);

    private bool IsReadable(Pix gray, Rect window, TextEvidence evidence, bool headDown)
    {
        using WorkingPage page = new(gray.Clipped(window.Grown(2, 2).Intersect(new Rect(0, 0, gray.Width, gray.Height))), deadline, DebugTrace.None);
        if (evidence.IsInverted)
            page.Replace(page.Gray.Inverted(), PlaneMap.Identity);
        page.Turn((evidence.Vertical > evidence.Horizontal ? 1 : 0) + (headDown ? 2 : 0));
        BackgroundStep.Apply(page);
        GrainStep.Apply(page);
        DeskewStep.Apply(page);
        ScaleStep.Apply(page, page.Binarized().TextHeight);
        engine.SetImage(page.Gray, page.Binarized().TextHeight);
        List<RecognizedWord> words = engine.Read(page.Area, Segmentation.Block, deadline);
        engine.Clear();
        return words.Where(word => word.Confidence >= SureWord && word.Text.Count(char.IsLetterOrDigit) >= ShortestWord).Sum(word => word.Text.Length) >= EnoughCharacters;
    }
}
