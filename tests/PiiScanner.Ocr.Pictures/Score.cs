using System.Text;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Pictures;

/// <summary>Counts of what was found, by field.</summary>
public sealed class Score
{
    private const double EnoughOverlap = 0.5;

    private readonly Dictionary<string, (int Found, int All)> _fields = [];

    /// <summary>Percent found; not a number where there were none.</summary>
    public double this[string field] => _fields.TryGetValue(field, out (int Found, int All) count) && count.All > 0 ? 100.0 * count.Found / count.All : double.NaN;

    /// <summary>Found and all, by field.</summary>
    public IReadOnlyDictionary<string, (int Found, int All)> Fields => _fields;

    public void Add(Score other)
    {
        foreach ((string field, (int found, int all)) in other._fields)
            Count(field, found, all);
    }

    /// <summary>What a page says, lines first, then tables row by row.</summary>
    public static string Text(OcrPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        StringBuilder text = new();
        foreach (OcrLine line in page.Lines)
            text.AppendLine(line.Text);
        foreach (OcrTable table in page.Tables)
            foreach (var row in table.Rows)
                text.AppendLine(string.Join(" | ", row.Select(cell => cell.Text)));
        return text.ToString();
    }

    /// <summary>Counts the words read as they are printed by whether their boxes lie where they are printed.</summary>
    public void CountBoxes(OcrPage page, IReadOnlyList<PrintedWord> truth)
    {
        ArgumentNullException.ThrowIfNull(page);
        ILookup<string, PrintedWord> places = truth.ToLookup(word => word.Text);
        foreach (OcrWord word in page.Words)
            if (places.Contains(word.Text))
                Count("box", places[word.Text].Max(place => place.Overlap(word.Box)) >= EnoughOverlap);
    }

    /// <summary>Looks for every field of every row in the text: anywhere, blanks between words counted as one.</summary>
    public static Score Of(IReadOnlyList<ListRow> rows, string text)
    {
        string exact = Words(text), plain = Plain(exact), packed = Packed(exact);
        Score score = new();
        foreach (ListRow row in rows)
        {
            if (row.Identity.Length > 0)
                score.Count("id", exact.Contains(row.Identity, StringComparison.Ordinal));
            if (row.Phone.Length > 0)
                score.Count("phone", packed.Contains(Packed(row.Phone), StringComparison.Ordinal));
            if (row.BirthDate.Length > 0)
                score.Count("date", exact.Contains(row.BirthDate, StringComparison.Ordinal));
            score.Count("name", exact.Contains(row.Name, StringComparison.Ordinal));
            score.Count("name-nd", plain.Contains(Plain(row.Name), StringComparison.Ordinal));
        }
        return score;
    }

    public void Count(string field, bool found) => Count(field, found ? 1 : 0, 1);

    public void Count(string field, int found, int all)
    {
        (int Found, int All) count = _fields.GetValueOrDefault(field);
        _fields[field] = (count.Found + found, count.All + all);
    }

    // How a phone number is grouped is no matter to anyone who looks for it.
    private static string Packed(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);

    private static string Words(string text) => " " + string.Join(' ', text.Split([' ', '\n', '\r', '\t', '|', '[', ']'], StringSplitOptions.RemoveEmptyEntries)) + " ";

    /// <summary>Without diacritics, in lower case. Covers the Vietnamese alphabet.</summary>
    public static string Plain(string text)
    {
        const string Marked = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        const string Base = "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd";
        StringBuilder plain = new(text.Length);
        foreach (char letter in text.ToLowerInvariant())
        {
            int at = Marked.IndexOf(letter, StringComparison.Ordinal);
            plain.Append(at < 0 ? letter : Base[at]);
        }
        return plain.ToString();
    }
}
