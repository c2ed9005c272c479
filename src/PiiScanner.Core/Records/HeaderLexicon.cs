using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Records;

/// <summary>Knows the headings of Vietnamese school tables and the roles they stand for.</summary>
internal sealed class HeaderLexicon
{
    // Longest key considered for containment in a longer heading; short keys ("ten", "dt") match only whole headings.
    private const int MinContained = 6;
    private const int MaxHeading = 90;

    private readonly Dictionary<string, ColumnRole[]> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _marked = new(StringComparer.Ordinal);
    private readonly HeaderPhrases _phrases;
    private readonly ColumnRole[] _staffName;
    private readonly ColumnRole[] _phone;
    private readonly ColumnRole[] _account;
    private Dictionary<string, ColumnRole[]>? _glued;

    public HeaderLexicon(WordLists words, IReadOnlyDictionary<string, ColumnRole> roles)
    {
        var phrases = new List<HeaderPhrases.Phrase>();
        foreach (var row in words.Rows("headers", 2))
        {
            var found = Roles(row[0], row[1], roles);
            _byKey[row[0]] = found;
            if (row.Length > 2 && row[2].Length > 0) _marked[row[0]] = row[2].Split(',');
            if (row[0].Length >= MinContained && row[0].IndexOf(' ') > 0) phrases.Add(new HeaderPhrases.Phrase(row[0], found));
        }

        _phrases = new HeaderPhrases(phrases);
        _staffName = [roles["staff-name"]];
        _phone = [roles["phone"]];
        _account = [roles["bank-account"]];
    }

    private static ColumnRole[] Roles(string heading, string names, IReadOnlyDictionary<string, ColumnRole> roles)
    {
        var split = names.Split(',');
        var found = new ColumnRole[split.Length];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = roles.TryGetValue(split[i], out var role) ? role : throw new RuleException("headers.tsv", 1, 1, $"unknown role \"{split[i]}\" of \"{heading}\"{NearestWord.Hint(split[i], roles.Keys)}");
        }

        return found;
    }

    /// <summary>Roles a heading may stand for, best first; empty when it is not known.</summary>
    /// <param name="text">Heading in NFC, line breaks allowed.</param>
    /// <param name="exact">True when the whole heading is in the lexicon, not only a phrase of it.</param>
    public IReadOnlyList<ColumnRole> Match(string text, out bool exact)
    {
        var key = KeyOf(text);
        exact = TryExact(text, key, out var roles);
        return exact || key.Length == 0 ? roles : Wider(text, key);
    }

    /// <summary>Roles a cell may stand for as a heading; the cell keeps the answer.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="exact">True when the whole text is in the lexicon, not only a phrase of it.</param>
    public IReadOnlyList<ColumnRole> Match(GridCell cell, out bool exact)
    {
        var look = LookAt(cell);
        exact = look.IsExact;
        return look.Wider ??= exact || look.Key.Length == 0 ? look.Roles : Wider(cell.Trimmed, look.Key);
    }

    /// <summary>Roles of a cell that is a heading of the lexicon as a whole; the cell keeps the answer.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="roles">Best first; empty when it is not known.</param>
    public bool TryExact(GridCell cell, out IReadOnlyList<ColumnRole> roles)
    {
        var look = LookAt(cell);
        roles = look.Roles;
        return look.IsExact;
    }

    private HeadingLook LookAt(GridCell cell)
    {
        if (cell.AsHeading is { } known) return known;
        var key = MayBeHeading(cell.Trimmed) ? cell.Key : "";
        return cell.AsHeading = new HeadingLook(TryExact(cell.Trimmed, key, out var roles), roles, key);
    }

    private static bool MayBeHeading(string text) => text.Length is > 0 and <= MaxHeading && !CellValueReader.HidesCharacters(text);

    private static string KeyOf(string text) => MayBeHeading(text) ? HeaderKey.Of(text) : "";

    private IReadOnlyList<ColumnRole> Wider(string text, string key)
    {
        if (NameAndMore(text) is { } name) return name;
        // A known heading inside a longer one, or one that is cut off.
        var inside = _phrases.Inside(key);
        return inside.Length > 0 || key.Length < MinContained || key.IndexOf(' ') < 0 ? inside : _phrases.BegunBy(key);
    }

    // "Họ tên – Ngày sinh", "Phụ huynh - Điện thoại": one column holds the name and what else the heading tells of that person.
    private ColumnRole[]? NameAndMore(string text)
    {
        foreach (var sign in Joining)
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at <= 0) continue;
            if (!TryExact(text.Substring(0, at), out var first) || first[0].Weight != RoleWeight.Name && first[0].Name != "parent-name") return null;
            foreach (var part in text.Substring(at + sign.Length).Split([sign], StringSplitOptions.None))
            {
                if (!TryExact(part.Trim(), out var other) || other[0].Kind is null or FindingKinds.PersonName or FindingKinds.SensitiveAttribute) return null;
            }

            return [.. first];
        }

        return null;
    }

    private static readonly string[] Joining = [" – ", " - ", " — ", " + ", " / ", " và ", ", ", "/", "\n"];

    /// <summary>Roles of a text that is a heading of the lexicon as a whole; cheaper than <see cref="Match(string, out bool)"/>, which also looks for phrases inside it.</summary>
    /// <param name="text">Heading in NFC, line breaks allowed.</param>
    /// <param name="roles">Best first; empty when it is not known.</param>
    public bool TryExact(string text, out IReadOnlyList<ColumnRole> roles) => TryExact(text, KeyOf(text), out roles);

    private bool TryExact(string text, string key, out IReadOnlyList<ColumnRole> roles)
    {
        roles = [];
        if (key.Length == 0) return false;
        if (!TryKey(key, out var found))
        {
            // "Ngày sinh (dd/mm/yyyy)", "Lớp 2025-2026"
            var open = HeaderKey.WithoutBrackets(text);
            var bare = HeaderKey.WithoutYears(ReferenceEquals(open, text) ? key : HeaderKey.Of(open));
            if ((bare.Length == 0 || bare == key || !TryKey(bare, out found)) && !TryGrammar(bare.Length > 0 ? bare : key, out found)) return false;
        }

        // "Chất lượng", "Số lượng" fold to the letters of pay.
        if (found[0].Kind == FindingKinds.Income && text.IndexOf("lượng", StringComparison.OrdinalIgnoreCase) >= 0) return false;
        // "Bàn" is a table, "Bản" a village: where a short heading is written with marks, they decide.
        if (_marked.TryGetValue(key, out var marked) && Array.TrueForAll(marked, form => text.IndexOf(form, StringComparison.OrdinalIgnoreCase) < 0) && text.Any(c => c >= 0xC0)) return false;
        roles = found;
        return true;
    }

    // Who works and what is done, a phone and what for: headings nobody can list.
    private bool TryGrammar(string key, out ColumnRole[] roles)
    {
        roles = WorkHeading.NamesStaff(key) ? _staffName : WorkHeading.NamesPhone(key) ? _phone : WorkHeading.NamesAccount(key) ? _account : [];
        return roles.Length > 0;
    }

    private bool TryKey(string key, out ColumnRole[] roles)
    {
        if (_byKey.TryGetValue(key, out roles!)) return true;
        // "Họ tên" typed with spaces inside letters ("H ọ tên") or glued words ("HoTen", "ngaysinh") of exports.
        var glued = key.Replace(" ", "");
        return glued != key && _byKey.TryGetValue(glued, out roles!) || TryGlued(glued, out roles!);
    }

    private bool TryGlued(string glued, out ColumnRole[] roles)
    {
        if (glued.Length >= 5 && (_glued ??= Glue()).TryGetValue(glued, out roles!)) return true;
        roles = [];
        return false;
    }

    // Made on first use; two threads may make it at once, both the same.
    private Dictionary<string, ColumnRole[]> Glue()
    {
        var glued = new Dictionary<string, ColumnRole[]>(StringComparer.Ordinal);
        foreach (var phrase in _phrases.All)
        {
            var word = phrase.Key.Replace(" ", "");
            if (phrase.Key.Length - word.Length <= 6 && !glued.ContainsKey(word)) glued[word] = phrase.Roles;
        }

        return glued;
    }
}
