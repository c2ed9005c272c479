using System.Globalization;
using PiiScanner.Pdf.Layout;

namespace PiiScanner.Pdf;

/// <summary>Tells whether a line of a cell ends in the middle of a word because the cell was too narrow for it.</summary>
internal static class CellWrap
{
    // Points: what Word leaves free at the sides of a cell.
    private const double MaxPadding = 5.4;

    /// <summary>Decides for two lines, one below the other.</summary>
    /// <param name="word">The word the upper line ends with, with what of it stands on the lines above.</param>
    /// <param name="upper">The upper line.</param>
    /// <param name="lower">The lower line.</param>
    /// <param name="cell">The cell, in the frame of the reading direction.</param>
    public static bool IsBrokenWord(string word, PdfLine upper, PdfLine lower, PdfBox cell)
    {
        var (last, first) = (upper.Words[^1], lower.Words[0]);
        if (upper.Words.Count == 1 && Syllable.IsCut(word, first.Text)) return IsCutSyllable(last, first, cell);
        if (!BelongTogether(word, first.Text) && !(IsCode(word) && IsCode(first.Text) && !last.PrecedesBlank)) return false;
        // A whole word would have been moved to the next line; it is only cut where it does not fit into the cell by itself,
        // and then the first character of the rest had no room left.
        var letter = first.Frame.Width / Math.Max(1, first.Text.Length);
        var room = cell.Right - last.Frame.Right;
        var wholeWidth = last.Frame.Width + first.Frame.Width;
        return room < 1.6 * letter + 0.5 * last.Size || wholeWidth > 0.9 * cell.Width;
    }

    // A syllable too wide for its cell fills it to the last letter. What has no vowel is no word, however wide the cell is set.
    private static bool IsCutSyllable(PdfWord last, PdfWord first, PdfBox cell)
    {
        var padding = Math.Clamp(last.Frame.Left - cell.Left, 0, MaxPadding);
        var (whole, room) = (last.Frame.Width + first.Frame.Width, cell.Width - 2 * padding);
        if (!Syllable.HasVowel(first.Text)) return whole > 0.8 * room;
        return whole > room - 1 && cell.Right - padding - last.Frame.Right < 1.2 * first.Frame.Width / first.Text.Length + 0.5;
    }

    // Pieces of a number, a date, an e-mail or web address: no letters next to letters, except around the marks of an address.
    private static bool BelongTogether(string last, string first)
    {
        var (a, b) = (last[^1], first[0]);
        if (IsJoint(a) && !IsLetter(b) && b is not '(' and not '-') return true;
        if (IsJoint(b) && !IsLetter(a)) return true;
        if (char.IsAsciiDigit(a) && char.IsAsciiDigit(b)) return IsNumberLike(last) && IsNumberLike(first) && !IsCompleteDate(last);
        return IsAddress(last + first) && (last.AsSpan().ContainsAny("@_") || first.AsSpan().ContainsAny("@_") || last[^1] == '.' || first[0] == '.');
    }

    // A code of letters and digits, such as a pupil's number; no blank was drawn where it is broken.
    private static bool IsCode(string text)
    {
        var digits = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) digits++;
            else if (!char.IsAsciiLetterUpper(c)) return false;
        return digits >= 2 || (digits > 0 && text.Length <= 2);
    }

    private static bool IsJoint(char c) => c is '/' or '-';

    private static bool IsLetter(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter;

    private static bool IsNumberLike(string text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c) && c is not ('/' or '-' or '.' or '+' or '(' or ')')) return false;
        return true;
    }

    // 12/03/2010 is whole; a digit below it starts something else.
    private static bool IsCompleteDate(string text)
    {
        var parts = text.Split('/', '-', '.');
        return parts.Length == 3 && parts[2].Length == 4;
    }

    private static bool IsAddress(string text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('@' or '.' or '_' or '-' or '+')) return false;
        return text.Contains('@', StringComparison.Ordinal);
    }
}
