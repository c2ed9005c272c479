using System.Text.RegularExpressions;

namespace PiiScanner.Ocr.Pictures;

/// <summary>Stands in for the column roles of the scanner: what most cells of a column look like, the rest should too.</summary>
public sealed partial class Expectations : ITableExpectation
{
    private const double Majority = 0.5;

    private static readonly Shape[] Shapes =
    [
        new("0123456789", text => Identity().IsMatch(text)),
        new("0123456789 .", text => Phone().IsMatch(text)),
        new("0123456789/", text => Date().IsMatch(text)),
        new("", NameWords.IsName),
    ];

    /// <inheritdoc/>
    public ICellExpectation? ForColumn(IReadOnlyList<IReadOnlyList<string>> rows, int column)
    {
        List<string> cells = [.. rows.Skip(1).Select(row => row[column]).Where(cell => cell.Length > 0)];
        return cells.Count < 3 ? null : Array.Find(Shapes, shape => cells.Count(shape.Accepts) >= Majority * cells.Count);
    }

    [GeneratedRegex("^0[0-9]{11}$")]
    private static partial Regex Identity();

    [GeneratedRegex("^0[35789][0-9]{2}[ .]?[0-9]{3}[ .]?[0-9]{3}$")]
    private static partial Regex Phone();

    [GeneratedRegex("^(0[1-9]|[12][0-9]|3[01])/(0[1-9]|1[0-2])/(19|20)[0-9]{2}$")]
    private static partial Regex Date();

    private sealed record Shape(string Characters, Predicate<string> Fits) : ICellExpectation
    {
        public bool Accepts(string text) => Fits(text);
    }
}
