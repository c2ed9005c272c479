using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Redaction;

/// <summary>The values that must be gone, looked for in any text in any of their forms. Keeps hashes only: some 13 bytes a form, so that a sheet of a million values needs little memory.</summary>
/// <remarks>Long values are found wherever they stand. Short ones (<c>Lê An</c>) only where they are all of a text, which copies of cells are.</remarks>
public sealed class ValueIndex
{
    /// <summary>Letters up to which a value is looked for; of a longer one its beginning.</summary>
    internal const int LongestValue = 64;

    /// <summary>Forms up to which those in old encodings are kept too; beyond it memory is dearer than an encoding nobody writes such long sheets in.</summary>
    private const int MostWithLegacy = 400_000;

    /// <summary>Lowest bits of an entry: the number of its kind, from 1.</summary>
    private const int KindBits = 5;

    private const ulong KindMask = (1UL << KindBits) - 1;

    /// <summary>Letters by which most places of a text are passed over: no form is shorter.</summary>
    private const int HeadLength = 7;

    private const int HeadBits = 23;

    // One bit for each beginning of a form, in a megabyte at most: it stays in the processor's cache, the forms of a long sheet do not.
    private ulong[] _heads = [];
    private readonly KeySet _forms = new(KindBits);
    private readonly KeySet _wholes = new(KindBits);
    private readonly bool[] _hasLength = new bool[LongestValue + 1];
    private int[] _lengths = [];

    /// <summary>Forms that are looked for wherever they stand.</summary>
    public int Count => _forms.Count;

    /// <summary>True when nothing is to be looked for.</summary>
    public bool IsEmpty => _forms.Count == 0 && _wholes.Count == 0;

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

        // A copy of a cell is often the value and nothing else: those are known whole, however short or long.
        var (hash, length) = CanonicalText.HashOf(raw);
        if (length >= 2 && (length > LongestValue || !Holds(_forms, hash, length))) _wholes.Add(KeyOf(hash, length) | 1);
    }

    /// <summary>Says whether a text is one of the values and nothing else, short ones too.</summary>
    /// <param name="text">All of a cell, an attribute or an item.</param>
    public bool IsValue(string text)
    {
        var (hash, length) = CanonicalText.HashOf(text ?? throw new ArgumentNullException(nameof(text)));
        return length >= 2 && (Holds(_wholes, hash, length) || (length <= LongestValue && Holds(_forms, hash, length)));
    }

    /// <summary>Finds the values in a text, those in legacy encodings too. Matches do not overlap and are in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="escapes">Which escapes are read.</param>
    public IReadOnlyList<ValueMatch> Find(string text, Escapes escapes = Escapes.None)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (Count == 0 || text.Length < HeadLength) return [];
        var found = new List<ValueMatch>();
        Find(text, Escapes.None, found);
        if ((escapes & Escapes.Characters) != 0 && (text.AsSpan().IndexOfAny('&', '\\', '%') >= 0 || text.IndexOf("_x", StringComparison.Ordinal) >= 0)) Find(text, Escapes.Characters, found);
        if ((escapes & Escapes.Characters) != 0 && EscapeReader.IsEscapedAgain(text)) Find(text, Escapes.Characters | Escapes.Again, found);
        if ((escapes & Escapes.Tags) != 0 && text.IndexOf('<') >= 0) Find(text, escapes, found);
        return Ordered(found);
    }

    private void Find(string source, Escapes escapes, List<ValueMatch> found)
    {
        using var text = CanonicalText.Of(source, escapes);
        for (var i = 0; i <= text.Count - HeadLength; i++)
        {
            if (text.MayBegin(i) && HasHead(text.HashOf(i, HeadLength)) && Longest(text, i) is { Length: > 0 } match) found.Add(match);
        }
    }

    private ValueMatch Longest(CanonicalText text, int index)
    {
        foreach (var length in _lengths)
        {
            if (index + length > text.Count) continue;
            var entry = _forms.Find(KeyOf(text.HashOf(index, length), length));
            if (entry == 0 || !(length == LongestValue || text.MayEnd(index + length))) continue;
            var (start, end) = text.PlaceOf(index, length);
            return new ValueMatch(start, end - start, FindingKinds.All[(int)(entry & KindMask) - 1], entry & ~KindMask);
        }

        return default;
    }

    private bool HasHead(ulong hash)
    {
        var bit = HeadOf(hash);
        return (_heads[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    private static int HeadOf(ulong hash) => (int)(unchecked(hash * 0xD6E8FEB86659FD93UL) >> (64 - HeadBits));

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

        if (_heads.Length == 0) _heads = new ulong[1 << (HeadBits - 6)];
        var head = HeadOf(CanonicalText.HashOf(form, HeadLength).Hash);
        _heads[head >> 6] |= 1UL << (head & 63);
        if (!_hasLength[length])
        {
            _hasLength[length] = true;
            _lengths = [.. Enumerable.Range(0, LongestValue + 1).Where(l => _hasLength[l]).Reverse()];
        }

        _forms.Add(KeyOf(hash, length) | (uint)(KindNumber(kind) + 1));
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

    private static bool Holds(KeySet set, ulong hash, int length) => set.Find(KeyOf(hash, length)) != 0;

    private static ulong KeyOf(ulong hash, int length)
    {
        var key = unchecked((hash ^ (ulong)length) * 0xD6E8FEB86659FD93UL);
        return (key ^ (key >> 32)) & ~KindMask;
    }
}
