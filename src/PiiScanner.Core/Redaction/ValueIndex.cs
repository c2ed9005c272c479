using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Redaction;

/// <summary>The values that must be gone, looked for in any text in any of their forms. Keeps hashes only: some 20 bytes a value, so that a sheet of a million values needs little memory.</summary>
/// <remarks>Long values are found wherever they stand. Short ones (<c>Lê An</c>) only where they are all of a text, which copies of cells are.</remarks>
public sealed class ValueIndex
{
    /// <summary>Letters up to which a value is looked for; of a longer one its beginning.</summary>
    internal const int LongestValue = 64;

    /// <summary>Forms up to which those in old encodings are kept too; beyond it memory is dearer than an encoding nobody writes such long sheets in.</summary>
    private const int MostWithLegacy = 400_000;

    private readonly HashSet<ulong> _wholes = [];
    private readonly bool[] _hasLength = new bool[LongestValue + 1];
    private ulong[] _keys = new ulong[64];
    private byte[] _kinds = new byte[64];
    private int[] _lengths = [];

    /// <summary>Forms that are looked for wherever they stand.</summary>
    public int Count { get; private set; }

    /// <summary>True when nothing is to be looked for.</summary>
    public bool IsEmpty => Count == 0 && _wholes.Count == 0;

    /// <summary>Adds a value with all its forms.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="raw">The value as written, in Unicode.</param>
    /// <param name="normalized">Its normal form, or empty.</param>
    /// <remarks>Values that tell of somebody only beside a name (a place, a score, "hộ nghèo") are not looked for elsewhere: the school's own town stands in its letterhead.</remarks>
    public void Add(string kind, string raw, string normalized)
    {
        if (!IsTelling(kind, raw ?? throw new ArgumentNullException(nameof(raw)))) return;
        foreach (var form in ValueForms.Of(kind, raw, normalized))
        {
            if (ValueForms.IsLong(form)) AddForm(kind, form);
        }

        if (Count < MostWithLegacy && ValueForms.IsLong(raw))
        {
            foreach (var form in LegacyForms.Of(raw))
            {
                // An encoding that writes a letter as a sign leaves less than the value: too little would be found in its own mask.
                if (CanonicalText.HashOf(form).Length >= ValueForms.FewestLetters) AddForm(kind, form);
            }
        }

        // Kept for all: a copy of a cell is often the value and nothing else.
        var (hash, length) = CanonicalText.HashOf(raw);
        if (length >= 2) _wholes.Add(KeyOf(hash, length));
    }

    /// <summary>Says whether a text is one of the values and nothing else, short ones too.</summary>
    /// <param name="text">All of a cell, an attribute or an item.</param>
    public bool IsValue(string text)
    {
        var (hash, length) = CanonicalText.HashOf(text ?? throw new ArgumentNullException(nameof(text)));
        return length >= 2 && _wholes.Contains(KeyOf(hash, length));
    }

    /// <summary>Finds the values in a text, those in legacy encodings too. Matches do not overlap and are in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="escapes">Which escapes are read.</param>
    public IReadOnlyList<ValueMatch> Find(string text, Escapes escapes = Escapes.None)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (Count == 0 || text.Length < FewestUnits) return [];
        var found = new List<ValueMatch>();
        Find(CanonicalText.Of(text), found);
        if ((escapes & Escapes.Characters) != 0 && text.AsSpan().IndexOfAny('&', '\\', '%') >= 0) Find(CanonicalText.Of(text, Escapes.Characters), found);
        if ((escapes & Escapes.Tags) != 0 && text.IndexOf('<') >= 0) Find(CanonicalText.Of(text, escapes), found);
        return Ordered(found);
    }

    private const int FewestUnits = 7;

    private void Find(CanonicalText text, List<ValueMatch> found)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.MayBegin(i) && Longest(text, i) is { Length: > 0 } match) found.Add(match);
        }
    }

    private ValueMatch Longest(CanonicalText text, int index)
    {
        foreach (var length in _lengths)
        {
            if (index + length > text.Count) continue;
            var key = KeyOf(text.HashOf(index, length), length);
            var slot = SlotOf(key);
            if (_keys[slot] != key || !(length == LongestValue || text.MayEnd(index + length))) continue;
            var (start, end) = text.PlaceOf(index, length);
            return new ValueMatch(start, end - start, FindingKinds.All[_kinds[slot]], key);
        }

        return default;
    }

    private static IReadOnlyList<ValueMatch> Ordered(List<ValueMatch> found)
    {
        if (found.Count < 2) return found;
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var kept = new List<ValueMatch> { found[0] };
        foreach (var match in found)
        {
            if (match.Start >= kept[kept.Count - 1].End) kept.Add(match);
        }

        return kept;
    }

    private void AddForm(string kind, string form)
    {
        var (hash, length) = CanonicalText.HashOf(form);
        if (length > LongestValue)
        {
            (hash, length) = CanonicalText.HashOf(Beginning(form));
        }

        if (!_hasLength[length])
        {
            _hasLength[length] = true;
            _lengths = [.. Enumerable.Range(0, LongestValue + 1).Where(l => _hasLength[l]).Reverse()];
        }

        if (Count * 2 >= _keys.Length) Grow();
        var key = KeyOf(hash, length);
        var slot = SlotOf(key);
        if (_keys[slot] == key) return;
        _keys[slot] = key;
        _kinds[slot] = (byte)KindNumber(kind);
        Count++;
    }

    /// <summary>True for a value that is looked for wherever it stands.</summary>
    internal static bool IsLookedFor(string kind, string raw) => IsTelling(kind, raw) && ValueForms.IsLong(raw);

    private static bool IsTelling(string kind, string raw) => kind switch
    {
        FindingKinds.SensitiveAttribute or FindingKinds.StudyResult or FindingKinds.Income or FindingKinds.BirthPlace => false,
        FindingKinds.Address => raw.Length >= 15 && raw.Any(char.IsDigit),
        _ => true,
    };

    private static string Beginning(string form)
    {
        var letters = 0;
        for (var i = 0; i < form.Length; i++)
        {
            if (CanonicalWriter.LetterOf(form[i]) != '\0' && ++letters == LongestValue) return form.Substring(0, i + 1);
        }

        return form;
    }

    private static int KindNumber(string kind)
    {
        for (var i = 0; i < FindingKinds.All.Count; i++)
        {
            if (FindingKinds.All[i] == kind) return i;
        }

        throw new ArgumentException("No such kind.", nameof(kind));
    }

    private static ulong KeyOf(ulong hash, int length)
    {
        var key = unchecked((hash ^ (ulong)length) * 0xD6E8FEB86659FD93UL);
        key ^= key >> 32;
        return key == 0 ? 1 : key;
    }

    private int SlotOf(ulong key)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(key >> 7) & mask;
        while (_keys[slot] != 0 && _keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, kinds) = (_keys, _kinds);
        _keys = new ulong[keys.Length * 2];
        _kinds = new byte[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;
            var slot = SlotOf(keys[i]);
            (_keys[slot], _kinds[slot]) = (keys[i], kinds[i]);
        }
    }
}
