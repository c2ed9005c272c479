using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Records;

/// <summary>Knows the headings of Vietnamese school tables and the roles they stand for.</summary>
internal sealed class HeaderLexicon
{
    // Longest key considered for containment in a longer heading; short keys ("ten", "dt") match only whole headings.
    private const int MinContained = 6;
    private const int MaxHeading = 90;

    private readonly Dictionary<string, ColumnRole[]> _byKey = new(StringComparer.Ordinal);
    private readonly List<(string Key, ColumnRole[] Roles)> _contained = [];

    public HeaderLexicon(WordLists words, IReadOnlyDictionary<string, ColumnRole> roles)
    {
        foreach (var row in words.Rows("headers"))
        {
            var found = row[1].Split(',').Select(name => roles[name]).ToArray();
            _byKey[row[0]] = found;
            if (row[0].Length >= MinContained && row[0].IndexOf(' ') > 0) _contained.Add((row[0], found));
        }

        _contained.Sort((a, b) => b.Key.Length.CompareTo(a.Key.Length));
    }

    /// <summary>Roles a heading may stand for, best first; empty when it is not known.</summary>
    /// <param name="text">Heading in NFC, line breaks allowed.</param>
    /// <param name="exact">True when the whole heading is in the lexicon, not only a phrase of it.</param>
    public IReadOnlyList<ColumnRole> Match(string text, out bool exact)
    {
        exact = false;
        if (text.Length is 0 or > MaxHeading || CellValueReader.IsMaskedValue(text)) return [];
        var key = HeaderKey.Of(text);
        if (key.Length == 0) return [];
        if (TryKey(key, out var roles))
        {
            exact = true;
            return roles;
        }

        var bare = HeaderKey.Of(HeaderKey.WithoutBrackets(text));
        if (bare.Length > 0 && bare != key && TryKey(bare, out roles))
        {
            exact = true;
            return roles;
        }

        return Contained(key);
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
        if (glued.Length >= 5)
        {
            foreach (var (key, found) in _contained)
            {
                if (key.Length >= glued.Length && key.Length - glued.Length <= 6 && key.Replace(" ", "") == glued)
                {
                    roles = found;
                    return true;
                }
            }
        }

        roles = [];
        return false;
    }

    private ColumnRole[] Contained(string key)
    {
        var words = key.Count(c => c == ' ') + 1;
        if (words > 14) return [];
        foreach (var (phrase, roles) in _contained)
        {
            // A known heading inside a longer one counts when it is the greater part of it, or opens it.
            if (phrase.Length * 2 < key.Length && !key.StartsWith(phrase, StringComparison.Ordinal)) continue;
            if (HeaderKey.HasPhrase(key, phrase)) return roles;
        }

        return [];
    }
}
