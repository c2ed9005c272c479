using System.Text;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Counts of what was found, by field.</summary>
internal sealed class Score
{
    private readonly Dictionary<string, (int Found, int All)> _fields = [];

    public double this[string field] => _fields.TryGetValue(field, out (int Found, int All) count) && count.All > 0 ? 100.0 * count.Found / count.All : double.NaN;

    public IReadOnlyDictionary<string, (int Found, int All)> Fields => _fields;

    public void Add(Score other)
    {
        foreach ((string field, (int found, int all)) in other._fields)
            Count(field, found, all);
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
    internal static string Plain(string text)
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
