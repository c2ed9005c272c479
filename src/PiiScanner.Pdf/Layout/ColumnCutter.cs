namespace PiiScanner.Pdf.Layout;

/// <summary>Puts items into reading order by cutting the page along white gaps, across and down in turn (the X-Y cut).</summary>
internal sealed class ColumnCutter
{
    private const int MaxDepth = 40;
    private const int MaxItems = 20_000;

    // In units of the font size.
    private const double MinGutter = 0.9;
    private const double MinLongGutter = 0.35;
    private const int LongGutterItems = 10;

    private readonly List<List<LayoutItem>> _regions = [];

    /// <summary>Regions in reading order, each a column whose items are in order from top to bottom.</summary>
    public static List<List<LayoutItem>> Cut(List<LayoutItem> items)
    {
        var cutter = new ColumnCutter();
        if (items.Count > MaxItems) cutter.Leaf(items);
        else if (items.Count > 0) cutter.Cut(items, 0);
        return cutter._regions;
    }

    private void Cut(List<LayoutItem> items, int depth)
    {
        if (items.Count > 1 && depth < MaxDepth)
        {
            if (SplitColumns(items) is { } columns)
            {
                foreach (var column in columns) Cut(column, depth + 1);
                return;
            }

            if (SplitBands(items) is { } bands)
            {
                foreach (var band in bands) Cut(band, depth + 1);
                return;
            }
        }

        Leaf(items);
    }

    private void Leaf(List<LayoutItem> items)
    {
        items.Sort(static (a, b) => b.Frame.Top != a.Frame.Top ? b.Frame.Top.CompareTo(a.Frame.Top) : a.Frame.Left.CompareTo(b.Frame.Left));
        _regions.Add(items);
    }

    // Side by side: a gap through the whole height, with some text on both sides of it.
    private static List<List<LayoutItem>>? SplitColumns(List<LayoutItem> items)
    {
        var ordered = items.OrderBy(i => i.Frame.Left).ToList();
        var size = items.Where(i => i.Line is not null).Select(i => i.Line?.Size ?? 0).DefaultIfEmpty(10).Average();
        var min = (items.Count >= LongGutterItems ? MinLongGutter : MinGutter) * size;
        var groups = new List<List<LayoutItem>> { new() { ordered[0] } };
        var right = ordered[0].Frame.Right;
        foreach (var item in ordered.Skip(1))
        {
            if (item.Frame.Left - right >= min) groups.Add([]);
            groups[^1].Add(item);
            right = Math.Max(right, item.Frame.Right);
        }

        return groups.Count > 1 ? groups : null;
    }

    // One above the other: cut at every gap that lets a part fall into columns, else nowhere.
    private static List<List<LayoutItem>>? SplitBands(List<LayoutItem> items)
    {
        var ordered = items.OrderByDescending(i => i.Frame.Top).ToList();
        var bands = new List<List<LayoutItem>> { new() { ordered[0] } };
        var bottom = ordered[0].Frame.Bottom;
        foreach (var item in ordered.Skip(1))
        {
            // Lines of running text may touch; their middles tell them apart.
            if (item.Frame.Top - 0.35 * item.Frame.Height <= bottom) bands.Add([]);
            bands[^1].Add(item);
            bottom = Math.Min(bottom, item.Frame.Bottom);
        }

        if (bands.Count < 2) return null;
        return Regroup(bands);
    }

    // Neighbouring bands stay together while they share a gutter, or while all of them are single lines.
    private static List<List<LayoutItem>>? Regroup(List<List<LayoutItem>> bands)
    {
        var groups = new List<List<LayoutItem>>();
        List<(double Left, double Right)> gutters = [];
        foreach (var band in bands)
        {
            var own = Gutters(band);
            if (groups.Count > 0)
            {
                var shared = gutters.Count == 0 && own.Count == 0 ? [] : Shared(gutters, own, band);
                if ((gutters.Count == 0 && own.Count == 0) || shared.Count > 0)
                {
                    groups[^1].AddRange(band);
                    gutters = shared;
                    continue;
                }
            }

            groups.Add([.. band]);
            gutters = own;
        }

        return groups.Count > 1 ? groups : null;
    }

    private static List<(double Left, double Right)> Gutters(List<LayoutItem> band)
    {
        var gutters = new List<(double, double)>();
        var right = double.MaxValue;
        foreach (var item in band.OrderBy(i => i.Frame.Left))
        {
            if (right < item.Frame.Left) gutters.Add((right, item.Frame.Left));
            right = right == double.MaxValue ? item.Frame.Right : Math.Max(right, item.Frame.Right);
        }

        return gutters;
    }

    // Gutters of the group that the band leaves free; a band of one line on one side of a gutter keeps it.
    private static List<(double Left, double Right)> Shared(List<(double Left, double Right)> gutters, List<(double Left, double Right)> own, List<LayoutItem> band)
    {
        var shared = new List<(double, double)>();
        foreach (var gutter in gutters)
        {
            if (own.Count == 0)
            {
                var (left, right) = (band.Min(i => i.Frame.Left), band.Max(i => i.Frame.Right));
                if (right <= gutter.Left + 1) shared.Add((Math.Max(gutter.Left, right), gutter.Right));
                else if (left >= gutter.Right - 1) shared.Add((gutter.Left, Math.Min(gutter.Right, left)));
                else if (right < gutter.Right - 6) shared.Add((right, gutter.Right));
                else if (left > gutter.Left + 6) shared.Add((gutter.Left, left));
                continue;
            }

            foreach (var other in own)
            {
                var (from, to) = (Math.Max(gutter.Left, other.Left), Math.Min(gutter.Right, other.Right));
                if (to - from > 6) shared.Add((from, to));
            }
        }

        return shared;
    }
}
