using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>Says whether a whole cell is one value of a rule, as the column would have it: looser than in running text, with OCR slips mended where a check confirms them.</summary>
internal sealed class CellFitter
{
    private const int LongestCell = 400;
    private const string Slips = "OoQDlI|iZzSsbTBgq";
    private const string Meant = "00001111225567899";
    private readonly Rule _rule;
    private readonly PatternMatcher? _main;
    private readonly PatternMatcher? _loose;
    private readonly RuleScore _score;

    /// <summary>Makes it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="main">The rule's own pattern, or null.</param>
    /// <param name="score">The rule's check.</param>
    public CellFitter(Rule rule, PatternMatcher? main, RuleScore score)
    {
        _rule = rule;
        _main = main;
        _score = score;
        _loose = rule.Fits is null ? null : new PatternMatcher(rule.Fits, rule.Find.Folded);
    }

    /// <summary>Says whether the cell fits.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="value">The value in its normal form.</param>
    public bool Fits(string cell, out string value)
    {
        value = "";
        var trimmed = Trim(cell);
        if (trimmed.Length is 0 or > LongestCell) return false;
        if (FitsAsWritten(trimmed, ref value)) return true;
        return _score.HasCheck && TryMend(trimmed, out var mended) && FitsAsWritten(mended, ref value) && _score.IsValid(mended.AsSpan());
    }

    private bool FitsAsWritten(string text, ref string value)
    {
        if (_loose is not null && _loose.IsWhole(text))
        {
            value = ValueNormalizer.Normalize(_rule.Normalize, text);
            // A number that had to be mended with zeros must then be a possible one.
            var isWhole = value.Length <= text.Length;
            return (isWhole && _rule.Confidence.Unchecked is not null) || _score.IsValid(value.AsSpan()) || _score.IsValid(text.AsSpan());
        }

        if (_main is null || !_main.IsWhole(text) || !(_rule.Confidence.Unchecked is not null || _score.IsValid(text.AsSpan()))) return false;
        value = ValueNormalizer.Normalize(_rule.Normalize, text);
        return true;
    }

    private static string Trim(string cell) => cell.Trim().TrimStart('\'', '\u2019').Trim();

    /// <summary>Puts digits in place of the letters an OCR engine takes for them; only in texts that are digits for the most part.</summary>
    private bool TryMend(string text, out string mended)
    {
        mended = text;
        if (_rule.Normalize is not (ValueForm.Phone or ValueForm.Digits or ValueForm.NationalId or ValueForm.OldNationalId or ValueForm.Date)) return false;
        var digits = 0;
        var slips = 0;
        foreach (var c in text)
        {
            if (DigitClusters.IsDigit(c)) digits++;
            else if (Slips.IndexOf(c) >= 0) slips++;
            else if (LetterTables.IsWordChar(c)) return false;
        }

        if (slips == 0 || digits < 2 * slips) return false;
        var chars = text.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            var slip = Slips.IndexOf(chars[i]);
            if (slip >= 0) chars[i] = Meant[slip];
        }

        mended = new string(chars);
        return true;
    }
}
