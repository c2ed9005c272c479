namespace PiiScanner.Pdf.Layout;

/// <summary>Finds ruling lines among the shapes of a page; pieces of one line, as word processors draw them for each cell or dot, are put together.</summary>
internal sealed class RuleFinder
{
    // Points.
    private const double MaxThickness = 3.5;
    private const double MinLength = 7;
    private const double SameLine = 1.2;
    private const double Joint = 3;
    private const int MaxRules = 4000;

    public List<Rule> Horizontal { get; private set; } = [];

    public List<Rule> Vertical { get; private set; } = [];

    public static RuleFinder Find(IReadOnlyList<PdfShape> shapes, PdfMatrix toFrame, PdfBox page)
    {
        var finder = new RuleFinder();
        var area = toFrame.Apply(page);
        foreach (var shape in shapes)
        {
            if (shape.Color.IsCloseTo(PdfColor.White)) continue;
            var box = toFrame.Apply(shape.Box);
            if (box.Right < area.Left || box.Left > area.Right || box.Top < area.Bottom || box.Bottom > area.Top) continue;
            // A thin area is a rule too: browsers draw the sides of a border as trapezoids.
            if (box.Height <= MaxThickness && box.Width >= box.Height) finder.Horizontal.Add(new(box.CenterY, box.Left, box.Right));
            if (box.Width <= MaxThickness && box.Height >= box.Width) finder.Vertical.Add(new(box.CenterX, box.Bottom, box.Top));
        }

        finder.Horizontal = Merge(finder.Horizontal);
        finder.Vertical = Merge(finder.Vertical);
        return finder;
    }

    private static List<Rule> Merge(List<Rule> rules)
    {
        var merged = new List<Rule>();
        var ordered = rules.OrderBy(r => r.At).ToList();
        for (var start = 0; start < ordered.Count;)
        {
            var end = start + 1;
            while (end < ordered.Count && ordered[end].At - ordered[end - 1].At <= SameLine && ordered[end].At - ordered[start].At <= 2 * SameLine) end++;
            MergeLine(ordered.GetRange(start, end - start), merged);
            start = end;
        }

        merged.RemoveAll(r => r.Length < MinLength);
        // Drawings have thousands of strokes and no tables; the longest ones are kept.
        return merged.Count <= MaxRules ? merged : [.. merged.OrderByDescending(r => r.Length).Take(MaxRules).OrderBy(r => r.At)];
    }

    private static void MergeLine(List<Rule> line, List<Rule> merged)
    {
        line.Sort(static (a, b) => a.From.CompareTo(b.From));
        var at = line.Average(r => r.At);
        var open = line[0] with { At = at };
        foreach (var rule in line.Skip(1))
        {
            if (rule.From <= open.To + Joint)
            {
                open = open with { To = Math.Max(open.To, rule.To) };
                continue;
            }

            merged.Add(open);
            open = rule with { At = at };
        }

        merged.Add(open);
    }
}
