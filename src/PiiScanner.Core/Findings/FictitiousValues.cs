using System.Text;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>Values that are nobody's, published in <c>rules/words/fictitious-values.tsv</c>: samples in source code use them. Immutable.</summary>
public sealed class FictitiousValues
{
    private static readonly string[] Textual = [FindingKinds.PersonName, FindingKinds.Email, FindingKinds.Address, FindingKinds.Credential, FindingKinds.SocialAccount, FindingKinds.SensitiveAttribute, FindingKinds.BirthPlace, FindingKinds.BirthDate];

    private static readonly Lazy<FictitiousValues> Shipped = new(() =>
        new FictitiousValues(WordLists.BuiltIn.Rows("fictitious-values", 2).Select(row => (row[0], row[1]))));

    private readonly Dictionary<string, List<FictitiousForm>> _forms = new(StringComparer.Ordinal);

    private FictitiousValues(IEnumerable<(string Kind, string Form)> forms)
    {
        foreach (var (kind, form) in forms) FormsOf(kind).Add(new FictitiousForm(form));
    }

    /// <summary>The published list.</summary>
    public static FictitiousValues BuiltIn => Shipped.Value;

    /// <summary>The list with more forms.</summary>
    /// <param name="forms">Kind and form of each; <c>#</c> is one digit, <c>0+</c> one or more zeros, <c>?</c> one letter, <c>*</c> any text.</param>
    public FictitiousValues With(IEnumerable<(string Kind, string Form)> forms)
    {
        if (forms is null) throw new ArgumentNullException(nameof(forms));
        var all = new FictitiousValues(forms);
        foreach (var pair in _forms) all.FormsOf(pair.Key).AddRange(pair.Value);
        return all;
    }

    /// <summary>Says whether a value is on the list.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="value">The value as written, or its normal form.</param>
    public bool Contains(string kind, string value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        if (kind is null || !_forms.TryGetValue(kind, out var forms)) return false;
        var text = VietnameseLetters.Fold(value.Trim());
        if (Textual.Contains(kind)) return forms.Exists(form => form.Matches(text));
        var bare = WithoutSeparators(text);
        return forms.Exists(form => form.Matches(bare)) || Numbers(bare) is { Count: > 1 } numbers && numbers.TrueForAll(number => forms.Exists(form => form.Matches(number)));
    }

    /// <summary>A value of the list that looks like a value: separators, letters of a number, case and number of digits stay.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="value">The value as written.</param>
    /// <returns>A text for which <see cref="Contains"/> holds, or null where the list has nothing of that shape.</returns>
    public static string? Like(string kind, string value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        var like = kind switch
        {
            FindingKinds.PersonName => NameLike(value),
            FindingKinds.BirthDate => DateLike(value),
            FindingKinds.Email => "vi.du@example.com",
            FindingKinds.Address => "Số 0 đường Ví Dụ",
            FindingKinds.Credential => "vi-du-mat-khau",
            FindingKinds.SocialAccount => SchemeOf(value) + "vi-du",
            FindingKinds.SensitiveAttribute or FindingKinds.BirthPlace => "Ví Dụ",
            FindingKinds.Income or FindingKinds.StudyResult => ZerosLike(value, kept: 0),
            _ => ZerosLike(value, kept: 2),
        };
        return BuiltIn.Contains(kind, like) || (kind == FindingKinds.BirthDate && like != value) ? like : null;
    }

    private List<FictitiousForm> FormsOf(string kind)
    {
        if (!_forms.TryGetValue(kind, out var forms)) _forms[kind] = forms = [];
        return forms;
    }

    private static string WithoutSeparators(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '.' or '-' or '/' or '\u00A0')) bare.Append(c);
        }

        return bare.ToString();
    }

    // A value read behind a label may run on: "0000000012, CCCD 000000000034".
    private static List<string> Numbers(string bare)
    {
        var numbers = new List<string>();
        for (var i = 0; i < bare.Length; i++)
        {
            var start = i;
            while (i < bare.Length && bare[i] is >= '0' and <= '9') i++;
            if (i > start) numbers.Add(bare.Substring(start, i - start));
        }

        return numbers;
    }

    // All digits but the last ones become 0; those are derived from the whole, so that different values mostly stay different.
    private static string ZerosLike(string value, int kept)
    {
        var digits = value.Count(c => c is >= '0' and <= '9');
        var last = (Hash.Of(value) % 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is < '0' or > '9')
            {
                text.Append(c);
                continue;
            }

            text.Append(digits <= kept ? last[2 - digits] : '0');
            digits--;
        }

        return text.ToString();
    }

    private static string NameLike(string value)
    {
        var words = value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length switch { <= 2 => "Ví Dụ", 3 => "Nguyễn Ví Dụ", _ => "Nguyễn Văn Ví Dụ" };
        var isUpper = value.Any(char.IsLetter) && VietnameseLetters.ToUpper(value) == value;
        return isUpper ? VietnameseLetters.ToUpper(name) : VietnameseLetters.Fold(value) == value ? VietnameseLetters.Fold(name) : name;
    }

    // Keeps the order of year, month and day, and what separates them: 12/03/2012 gives 01/01/2000.
    private static string DateLike(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length;)
        {
            var end = i;
            while (end < value.Length && value[end] is >= '0' and <= '9') end++;
            if (end == i)
            {
                text.Append(value[i++]);
                continue;
            }

            text.Append((end - i) switch { 4 => "2000", 2 when IsShortYear(value, i, end) => "00", 2 => "01", 1 => "1", 8 => IsYearFirst(value, i) ? "20000101" : "01012000", _ => new string('0', end - i) });
            i = end;
        }

        return text.ToString();
    }

    private static bool IsYearFirst(string value, int at) => value.Substring(at, 2) is "19" or "20" && string.CompareOrdinal(value.Substring(at + 4, 2), "12") <= 0;

    // The third number of a date without a year of four digits.
    private static bool IsShortYear(string value, int start, int end)
    {
        if (end < value.Length) return false;
        var groups = 0;
        for (var i = 0; i < start; i++)
        {
            var isDigit = value[i] is >= '0' and <= '9';
            if (isDigit && (i == 0 || value[i - 1] is < '0' or > '9')) groups++;
            if (isDigit && i + 3 < start && value[i + 1] is >= '0' and <= '9' && value[i + 2] is >= '0' and <= '9' && value[i + 3] is >= '0' and <= '9') return false;
        }

        return groups == 2;
    }

    private static string SchemeOf(string value)
    {
        var slash = value.LastIndexOf('/');
        return slash < 0 ? "" : value.Substring(0, slash + 1);
    }
}
