using System.Text.RegularExpressions;

namespace PiiScanner.Formats.Excel;

/// <summary>Says whether a formula reads cells that are changed, gone or moved: then only its value stays.</summary>
/// <param name="sheets">The sheets of the workbook.</param>
internal sealed partial class FormulaCheck(IReadOnlyCollection<SheetPlan> sheets)
{
    private readonly bool _isQuiet = sheets.All(sheet => !sheet.HasChanges);

    /// <summary>Looks at a formula.</summary>
    /// <param name="formula">Its text.</param>
    /// <param name="home">The sheet it stands in.</param>
    /// <param name="isShared">True when other cells share it, with references moved along: any change in the sheet counts.</param>
    public bool IsTouched(string formula, SheetPlan home, bool isShared)
    {
        if (_isQuiet) return false;
        if (isShared && home.HasChanges) return true;
        // A range made of words: a table's column, a defined name, an address put together at run time.
        if (formula.Contains('[', StringComparison.Ordinal) || Indirect().IsMatch(formula)) return true;
        var found = false;
        foreach (Match match in Reference().Matches(formula))
        {
            found = true;
            if (SheetOf(match, home) is not { } sheet) return true;
            if (RangeOf(match) is not { } range || sheet.Touches(range)) return true;
        }

        return !found && Word().IsMatch(formula);
    }

    private SheetPlan? SheetOf(Match match, SheetPlan home)
    {
        var name = match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["plain"].Value;
        return name.Length == 0 ? home : sheets.FirstOrDefault(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static CellRange? RangeOf(Match match)
    {
        var text = match.Groups["range"].Value.Replace("$", "", StringComparison.Ordinal);
        if (CellReference.TryParseRange(text, out var range)) return range;
        var ends = text.Split(':');
        if (ends.Length != 2) return null;
        if (int.TryParse(ends[0], out var top) && int.TryParse(ends[1], out var bottom)) return new CellRange(top - 1, 0, bottom - 1, CellReference.MaxColumns);
        return CellReference.TryParse(ends[0] + "1", out _, out var left) && CellReference.TryParse(ends[1] + "1", out _, out var right) ? new CellRange(0, left, CellReference.MaxRows, right) : null;
    }

    [GeneratedRegex(@"(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\p{N}_.]*))!)?(?<![\p{L}\p{N}_.])(?<range>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_(.])", RegexOptions.None, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(?:INDIRECT|OFFSET|INDEX|GETPIVOTDATA|CUBE\w*)\s*\(", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Indirect();

    // A name that is no function.
    [GeneratedRegex(@"[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\]|\s*\()", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
