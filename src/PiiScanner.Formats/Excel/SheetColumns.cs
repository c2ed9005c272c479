using System.Globalization;
using System.Xml.Linq;

namespace PiiScanner.Formats.Excel;

/// <summary>Folds columns of a sheet away in which nothing is left.</summary>
internal static class SheetColumns
{
    /// <summary>Marks columns as hidden.</summary>
    /// <param name="columns">The <c>cols</c>; ranges are divided where need be.</param>
    /// <param name="empty">Columns, from 0.</param>
    public static void Fold(XElement columns, IReadOnlySet<int> empty)
    {
        var name = columns.Name.Namespace + "col";
        var made = new List<XElement>();
        var left = empty.Select(column => column + 1).ToHashSet();
        foreach (var range in columns.Elements(name))
        {
            var (first, last) = (Number(range, "min"), Number(range, "max"));
            var at = first;
            foreach (var column in left.Where(column => column >= first && column <= last).Order().ToList())
            {
                if (column > at) made.Add(Part(range, at, column - 1));
                var folded = Part(range, column, column);
                folded.SetAttributeValue("hidden", "1");
                made.Add(folded);
                left.Remove(column);
                at = column + 1;
            }

            if (at <= last) made.Add(Part(range, at, last));
        }

        made.AddRange(left.Select(column => new XElement(name, new XAttribute("min", column), new XAttribute("max", column), new XAttribute("width", "9.14"), new XAttribute("hidden", "1"))));
        columns.ReplaceNodes(made.OrderBy(column => Number(column, "min")));
    }

    private static XElement Part(XElement range, int first, int last)
    {
        var part = new XElement(range);
        part.SetAttributeValue("min", first);
        part.SetAttributeValue("max", last);
        return part;
    }

    private static int Number(XElement range, string attribute) =>
        int.TryParse(range.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
