using System.Globalization;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Finds, block by block as the reader made them, the places of a picture that a plan takes out.</summary>
/// <param name="edits">The plan.</param>
internal sealed class PaintedPlaces(FileEdits edits)
{
    // Room around what was read, in pixels: marks above and below letters may lie outside their box, and its edges are soft.
    private const double LeastMargin = 3;
    private const double MostMargin = 24;
    private const double MarginPerHeight = 1.0 / 6;

    // Two marks on a capital (Ễ, Ấ) stand up a third of its height, often outside the box, and unread marks are no reason to leave them.
    private const double MarginAboveCapitals = 1.0 / 3;

    private readonly SortedDictionary<int, List<OcrBox>> _painted = [];
    private const double PaperPerHeight = 0.4;

    // Beyond any picture; what lies outside it is not painted.
    private const double LongestSide = 1 << 20;

    private readonly List<(int Frame, Box Box)> _codes = [];
    private readonly List<(int Frame, Box Box)> _words = [];
    private bool _hasMetadata;

    /// <summary>What to paint, by the frame's ordinal from 0.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<OcrBox>> ByFrame => _painted.ToDictionary(frame => frame.Key, frame => (IReadOnlyList<OcrBox>)frame.Value);

    /// <summary>Names of the parts that change: pages, and the data beside the pixels.</summary>
    public IReadOnlyList<string> Parts =>
        [.. _painted.Keys.Select(frame => "page " + (frame + 1).ToString(CultureInfo.InvariantCulture)), .. _hasMetadata ? [DocumentParts.Metadata] : Array.Empty<string>()];

    /// <summary>Takes what goes of a section.</summary>
    public void Take(DocumentSection section)
    {
        switch (section)
        {
            case TextSection running:
                foreach (var block in running.Blocks) Take(block, isWhole: false);
                break;
            case TableSection table:
                foreach (var cell in table.Rows.SelectMany(row => row.Cells)) Take(cell.Block, isWhole: false);
                break;
            case RecordSection { Source: not "printed-title" } code:
                foreach (var field in code.Fields) Take(field.Block, isWhole: true);
                break;
            case RecordSection title:
                foreach (var field in title.Fields) Take(field.Block, isWhole: false);
                break;
        }
    }

    /// <summary>Paints all of a frame that shows an identity document but the printed words that stay: portrait, signature, fingerprints, codes.</summary>
    /// <param name="page">Number of the frame from 1; null for the only one.</param>
    public void PaintIdentity(int? page)
    {
        var frame = FrameOf(page);
        var words = _words.Where(word => word.Frame == frame && !_codes.Exists(code => code.Frame == frame && Overlap(code.Box, word.Box))).Select(word => WithPaper(word.Box)).ToList();
        foreach (var rest in Remainder.Of(new Box(0, 0, LongestSide, LongestSide), words)) Add(frame, rest.X, rest.Y, rest.X + rest.Width, rest.Y + rest.Height);
    }

    // Letters that touch the paint are read by nobody, and the copy could not be vouched for.
    private static Box WithPaper(Box word)
    {
        var margin = word.Height * PaperPerHeight;
        return new Box(word.X - margin, word.Y - margin, word.Width + (2 * margin), word.Height + (2 * margin));
    }

    private static bool Overlap(Box a, Box b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;

    private static int FrameOf(int? page) => (page ?? 1) - 1;

    private void Take(TextBlock block, bool isWhole)
    {
        var frame = FrameOf(block.Location.Page);
        var runs = block.Runs.Where(run => run.Box is not null).ToList();
        // What was decoded, not spelled, has no place of its own for each word, and nobody read it more or less surely.
        isWhole |= runs.TrueForAll(run => run.OcrConfidence is null);
        if (isWhole && block.Location.Box is { } code) _codes.Add((frame, code));
        var isDropped = edits.DroppedBlocks.Contains(block.Ordinal);
        var own = edits.Blocks.GetValueOrDefault(block.Ordinal);
        foreach (var run in runs.Where(run => !isWhole && !isDropped && Remainder.MayStay(block.Text, run) && own?.Any(edit => run.Start < edit.End && edit.Start < run.Start + run.Length) != true)) _words.Add((frame, run.Box!.Value));
        if (!isDropped && own is not { Count: > 0 }) return;
        if (block.Location.Box is not { } whole)
        {
            _hasMetadata = true;
            return;
        }

        // A cell ends at its rules, and what stands beyond them belongs to others.
        if (isWhole) Paint(frame, whole, MarginPerHeight, MarginPerHeight);
        else if (isDropped) Add(frame, whole.X, whole.Y, whole.X + whole.Width, whole.Y + whole.Height);
        foreach (var run in runs.Where(run => isDropped || own!.Any(edit => run.Start < edit.End && edit.Start < run.Start + run.Length)))
            Paint(frame, run.Box!.Value, HasCapitals(block.Text.AsSpan(run.Start, run.Length)) ? MarginAboveCapitals : MarginPerHeight, MarginPerHeight);
    }

    private static bool HasCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter)) continue;
            if (!char.IsAscii(letter)) return true;
            capitals++;
        }

        return capitals > 1;
    }

    private void Paint(int frame, Box box, double above, double around)
    {
        var margin = LeastMargin + Math.Min(box.Height * around, MostMargin);
        Add(frame, box.X - margin, box.Y - LeastMargin - Math.Min(box.Height * above, MostMargin), box.X + box.Width + margin, box.Y + box.Height + margin);
    }

    private void Add(int frame, double left, double top, double right, double bottom)
    {
        if (!_painted.TryGetValue(frame, out var boxes)) _painted[frame] = boxes = [];
        var (x, y) = ((int)Math.Floor(left), (int)Math.Floor(top));
        boxes.Add(new OcrBox(x, y, (int)Math.Ceiling(right) - x, (int)Math.Ceiling(bottom) - y));
    }
}
