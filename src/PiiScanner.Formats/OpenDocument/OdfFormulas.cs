using System.Text.RegularExpressions;
using System.Xml.Linq;
using PiiScanner.Formats.Excel;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Replaces formulas that read changed, gone or moved cells by the values they show.</summary>
/// <param name="values">Knows what happens to the cells.</param>
/// <param name="holds">True for a text in which something is left that has to go.</param>
internal sealed partial class OdfFormulas(OdfShownValues values, Func<string, bool> holds)
{
    private readonly FormulaCheck _check = new(values.Sheets);

    /// <summary>Looks through a part.</summary>
    /// <param name="document">The part.</param>
    /// <returns>How many formulas were replaced.</returns>
    public int Replace(XDocument document)
    {
        var replaced = 0;
        foreach (var cell in document.Descendants().Where(OdfGrid.IsCell))
        {
            if (cell.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName == "formula") is not { } formula) continue;
            if (!holds(formula.Value) && !_check.IsTouched(Plain(formula.Value), values.Sheet(SheetOf(cell)), isShared: false)) continue;
            formula.Remove();
            cell.Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("number-matrix-", StringComparison.Ordinal)).ToList().ForEach(attribute => attribute.Remove());
            replaced++;
        }

        return replaced;
    }

    private static string SheetOf(XElement cell) => cell.Ancestors().Last(ancestor => ancestor.Name.LocalName == "table").Attribute(cell.Name.Namespace + "name")?.Value ?? "";

    // OpenFormula, 5.8: [.B2:.B10], [$'Lớp 6A'.B2]. The check knows the form of other programs: 'Lớp 6A'!B2:B10.
    private static string Plain(string formula)
    {
        var begin = formula.IndexOf('=', StringComparison.Ordinal);
        return Reference().Replace(formula[(begin + 1)..], match =>
        {
            var sheet = match.Groups["sheet"].Value;
            var last = match.Groups["last"].Value;
            return (sheet.Length > 0 ? sheet + "!" : "") + match.Groups["first"].Value + (last.Length > 0 ? ":" + last : "");
        });
    }

    [GeneratedRegex(@"\[\$?(?<sheet>'(?:[^']|'')+'|[^\[\]'.:$#]*)\.(?<first>\$?[A-Za-z]{0,3}\$?[0-9]{0,7})(?::\.(?<last>\$?[A-Za-z]{0,3}\$?[0-9]{0,7}))?\]", RegexOptions.None, 1000)]
    private static partial Regex Reference();
}
