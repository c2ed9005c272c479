using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Where a value that begins with a digit ends: shapes propose its extent, the detectors decide whether it is one.</summary>
internal static class ValueShapes
{
    private const int LongestValue = 40;
    private static readonly string[] MonthWords = [" tháng ", " thang "];
    private static readonly string[] YearWords = [" năm ", " nam "];

    /// <summary>The value at a place: a birth date, phone, identity number or class. A class has no kind. Length 0 where none begins here.</summary>
    /// <param name="line">One line.</param>
    /// <param name="at">Its first character.</param>
    /// <param name="end">End of the line's text.</param>
    /// <param name="finder">Decides.</param>
    public static (int Start, int Length, string? Kind) At(NormalizedText line, int at, int end, IValueFinder finder)
    {
        var text = line.Text;
        end = Math.Min(end, at + LongestValue);
        if (at >= end || !(char.IsDigit(text[at]) || text[at] == '+')) return default;
        if (DateEnd(text, at, end) is > 0 and var date && finder.Fits(FindingKinds.BirthDate, Fields.Slice(line, at, date - at), out _)) return (at, date - at, FindingKinds.BirthDate);
        foreach (var to in NumberEnds(text, at, end))
        {
            var part = Fields.Slice(line, at, to - at);
            var digits = CellShapes.Digits(part.Text);
            if (digits is 10 or 11 && finder.Fits(FindingKinds.PhoneNumber, part, out _)) return (at, to - at, FindingKinds.PhoneNumber);
            if (digits is 9 or 12 && finder.Fits(FindingKinds.NationalId, part, out _)) return (at, to - at, FindingKinds.NationalId);
        }

        if (PlateEnd(text, at, end) is > 0 and var plate && finder.Fits(FindingKinds.VehiclePlate, Fields.Slice(line, at, plate - at), out _)) return (at, plate - at, FindingKinds.VehiclePlate);
        var word = at;
        while (word < end && (char.IsLetterOrDigit(text[word]) || text[word] is '/' or '.' && word + 1 < end && char.IsDigit(text[word + 1]))) word++;
        return CellShapes.IsClass(Fields.Slice(line, at, word - at).Folded) ? (at, word - at, null) : default;
    }

    // End of a date written with figures, in one piece or with words; 0 where none begins here.
    private static int DateEnd(string text, int at, int end)
    {
        var day = Digits(text, at, end);
        if (day - at == 8) return day;
        if (day - at is not (1 or 2 or 4)) return 0;
        foreach (var month in Separators(text, day, end, MonthWords))
        {
            var last = Digits(text, month, end);
            if (last - month is not (1 or 2)) continue;
            foreach (var year in Separators(text, last, end, YearWords))
            {
                // "6/2 / 28 03 2020": a class, and behind it the date.
                if (month - day != year - last && !char.IsLetter(text[year - 2])) continue;
                var stop = Digits(text, year, end);
                if (day - at == 4 ? stop - year is 1 or 2 : stop - year is 2 or 4) return stop;
            }
        }

        return 0;
    }

    // Where the next number of a date begins: behind "/", "-", ".", a space, or a word.
    private static IEnumerable<int> Separators(string text, int at, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0) yield return at + word.Length;
        }

        var next = at;
        while (next < end && text[next] == ' ') next++;
        if (next < end && text[next] is '/' or '-' or '.') next++;
        while (next < end && text[next] == ' ') next++;
        if (next > at && next - at <= 3) yield return next;
    }

    // Where a number of groups may end, the longest first: after each group of digits that nothing but one sign parts.
    private static IEnumerable<int> NumberEnds(string text, int at, int end)
    {
        var ends = new List<int>();
        var to = text[at] == '+' ? at + 1 : at;
        while (to < end && char.IsDigit(text[to]))
        {
            to = Digits(text, to, end);
            if (to >= end || !char.IsLetter(text[to])) ends.Add(to);
            if (to + 1 < end && text[to] is ' ' or '.' or '-' && char.IsDigit(text[to + 1])) to++;
        }

        ends.Reverse();
        return ends;
    }

    // "51E3-989.21", "29-H1 123.45": two digits, a letter, and groups of figures; 0 where none begins here.
    private static int PlateEnd(string text, int at, int end)
    {
        var to = Digits(text, at, end);
        if (to - at != 2) return 0;
        if (to < end && text[to] is '-' or ' ') to++;
        if (to >= end || !char.IsUpper(text[to])) return 0;
        var digits = 0;
        for (to++; to < end && digits < MostDigitsOfPlate; to++)
        {
            if (char.IsDigit(text[to])) digits++;
            else if (!(text[to] is '-' or '.' or ' ' && to + 1 < end && char.IsDigit(text[to + 1])) && !(digits == 0 && char.IsUpper(text[to]))) break;
        }

        return digits >= LeastDigitsOfPlate ? to : 0;
    }

    private const int LeastDigitsOfPlate = 4;
    private const int MostDigitsOfPlate = 6;

    private static int Digits(string text, int at, int end)
    {
        while (at < end && text[at] is >= '0' and <= '9') at++;
        return at;
    }
}
