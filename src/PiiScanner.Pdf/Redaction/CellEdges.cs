using PiiScanner.Pdf.Layout;

namespace PiiScanner.Pdf.Redaction;

/// <summary>The ruling lines of a page: what is painted over a cell ends at them, and text does not move across.</summary>
internal sealed class CellEdges
{
    // Half the thickness of a rule, in points.
    private const double Half = 0.6;

    private readonly List<Rule> _vertical;
    private readonly List<Rule> _horizontal;

    private CellEdges(List<Rule> vertical, List<Rule> horizontal) => (_vertical, _horizontal) = (vertical, horizontal);

    /// <summary>The rules of a page.</summary>
    /// <param name="content">What the page draws.</param>
    /// <param name="page">Its size.</param>
    public static CellEdges Of(PdfPageContent content, PdfPage page)
    {
        var rules = RuleFinder.Find(content.Shapes, PdfMatrix.Identity, new PdfBox(0, 0, page.Width, page.Height));
        return new CellEdges([.. rules.Vertical.OrderBy(rule => rule.At)], [.. rules.Horizontal.OrderBy(rule => rule.At)]);
    }

    /// <summary>Whether a vertical rule stands between two letters of a line.</summary>
    public bool AreBetween(PdfBox left, PdfBox right) => _vertical.Exists(rule => rule.At > left.CenterX && rule.At < right.CenterX && Crosses(rule, right.CenterY));

    /// <summary>Where the cell of a letter ends: x of the rule to its right, or infinity.</summary>
    public double RightOf(PdfBox letter) =>
        _vertical.Find(rule => rule.At > letter.CenterX && Crosses(rule, letter.CenterY)) is { Length: > 0 } rule ? rule.At - Half : double.PositiveInfinity;

    /// <summary>A box without what lies beyond the rules around what it covers.</summary>
    /// <param name="box">The box.</param>
    /// <param name="covered">What it is to cover; its middle is inside the cell.</param>
    public PdfBox Within(PdfBox box, PdfBox covered)
    {
        var (x, y) = (covered.CenterX, covered.CenterY);
        var (left, right) = Around(_vertical, Math.Min(x, box.CenterX), y);
        var (bottom, top) = Around(_horizontal, y, x);
        return new PdfBox(Math.Max(box.Left, left), Math.Max(box.Bottom, bottom), Math.Max(Math.Max(box.Left, left), Math.Min(box.Right, right)), Math.Min(box.Top, top));
    }

    private static (double Below, double Above) Around(List<Rule> rules, double at, double along)
    {
        var (below, above) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var rule in rules.Where(rule => Crosses(rule, along)))
        {
            if (rule.At <= at) below = rule.At + Half;
            else
            {
                above = rule.At - Half;
                break;
            }
        }

        return (below, above);
    }

    private static bool Crosses(Rule rule, double along) => rule.From - Half <= along && along <= rule.To + Half;
}
