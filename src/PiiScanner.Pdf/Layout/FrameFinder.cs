namespace PiiScanner.Pdf.Layout;

/// <summary>
/// Finds the frames of a page that hold a text of their own: cards, several to a page, or the place for a photograph beside a form. Lines inside of a frame and lines beside it have
/// nothing to do with each other, though they stand at one height.
/// </summary>
internal sealed class FrameFinder(List<PdfBox> frames)
{
    private const int MostFrames = 200;

    // Points.
    private const double MinWidth = 36;
    private const double Apart = 3;

    // In units of the font size.
    private const double MinHeight = 3;
    private const double Level = 0.2;

    /// <summary>The frames from the smallest to the largest.</summary>
    public IReadOnlyList<PdfBox> Frames => frames;

    /// <summary>The frames among closed rules and filled areas.</summary>
    /// <param name="closed">Boxes that rules close on all sides.</param>
    /// <param name="shapes">What is painted.</param>
    /// <param name="toFrame">Page to reading direction.</param>
    /// <param name="page">The page, in that direction.</param>
    public static FrameFinder Find(List<PdfBox> closed, IReadOnlyList<PdfShape> shapes, PdfMatrix toFrame, PdfBox page)
    {
        var filled = new List<PdfBox>();
        foreach (var shape in shapes)
        {
            if (shape.Kind == PdfShapeKind.Line || shape.Color.IsCloseTo(PdfColor.White)) continue;
            var box = toFrame.Apply(shape.Box);
            if (box.Width >= MinWidth && box.Height >= MinWidth && box.Width < 0.9 * page.Width && filled.Count < MostFrames && !filled.Exists(f => IsSame(f, box))) filled.Add(box);
        }

        // Filled areas that touch are cells.
        filled.RemoveAll(f => filled.Exists(o => o != f && Touch(f, o)));
        var all = closed.FindAll(c => c.Width >= MinWidth);
        all.AddRange(filled.Where(f => !closed.Exists(c => IsSame(c, f))));
        all.Sort(static (a, b) => (a.Width * a.Height).CompareTo(b.Width * b.Height));
        if (all.Count > MostFrames) all.Clear();
        return new FrameFinder(all);
    }

    /// <summary>Takes the words of a frame out of the list; null where it holds none, or is part of what stands beside it.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="words">The words of the page that are in no table and no smaller frame.</param>
    public List<PdfWord>? Take(PdfBox frame, List<PdfWord> words)
    {
        var inside = words.FindAll(w => IsIn(frame, w));
        if (inside.Count == 0 || inside.Count == words.Count) return null;
        var beside = words.FindAll(w => w.Baseline > frame.Bottom && w.Baseline < frame.Top && !IsIn(frame, w));
        if (beside.Count == 0 && frames.Count < 2) return null;
        var lines = LineBuilder.Rows([.. inside]);
        if (frame.Height < MinHeight * inside.Max(w => w.Size)) return null;
        // A column of a list with a frame around it goes on beside the frame, line by line.
        beside.RemoveAll(w => frames.Exists(f => f != frame && IsIn(f, w)));
        var level = lines.Count(l => beside.Exists(w => Math.Abs(w.Baseline - l[0].Baseline) < Level * w.Size));
        if (level > 1 && 2 * level > lines.Count) return null;
        words.RemoveAll(w => IsIn(frame, w));
        return inside;
    }

    private static bool IsIn(PdfBox frame, PdfWord word) => frame.Contains(word.Frame.CenterX, word.Baseline + 0.3 * word.Size);

    private static bool IsSame(PdfBox one, PdfBox other) =>
        Math.Abs(one.Left - other.Left) < Apart && Math.Abs(one.Right - other.Right) < Apart && Math.Abs(one.Top - other.Top) < Apart && Math.Abs(one.Bottom - other.Bottom) < Apart;

    private static bool Touch(PdfBox one, PdfBox other) =>
        one.Bottom < other.Top && other.Bottom < one.Top && (Math.Abs(one.Left - other.Right) < Apart || Math.Abs(one.Right - other.Left) < Apart);
}
