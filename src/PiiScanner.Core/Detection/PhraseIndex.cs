using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Many short phrases looked for at once, at word starts, whatever the case, with or without marks. Immutable.</summary>
internal sealed class PhraseIndex
{
    private const int FilterBits = 4096;
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    // Chains of phrases, longest first, by the hash of their first word. Indexes are made at every start: no collection that needs code of its own.
    private readonly Phrase?[] _chains;

    /// <summary>Makes the index.</summary>
    /// <param name="phrases">Phrases in lower case with marks.</param>
    /// <param name="numbers">The number each is known by, in the same order.</param>
    public PhraseIndex(IReadOnlyList<string> phrases, int[] numbers)
    {
        var size = 16;
        while (size < 2 * phrases.Count) size *= 2;
        _chains = new Phrase?[size];
        for (var i = 0; i < phrases.Count; i++) Add(phrases[i], numbers[i]);
    }

    /// <summary>An index whose phrases are all known by 0.</summary>
    /// <param name="phrases">Phrases in lower case with marks.</param>
    public static PhraseIndex Of(IReadOnlyList<string> phrases) => new(phrases, new int[phrases.Count]);

    /// <summary>An index whose phrases are known by their places in the list.</summary>
    /// <param name="phrases">Phrases in lower case with marks.</param>
    public static PhraseIndex Numbered(IReadOnlyList<string> phrases)
    {
        var numbers = new int[phrases.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = i;
        return new PhraseIndex(phrases, numbers);
    }

    /// <summary>Code units of the longest phrase.</summary>
    public int Longest { get; private set; }

    /// <summary>Finds the next phrase at or behind a place.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="start">First place a phrase may begin; moved behind the first word of the phrase found, so that phrases may overlap.</param>
    /// <param name="end">Phrases begin before this place.</param>
    /// <param name="found">The longest phrase at the first place where one stands.</param>
    public bool Next(ReadOnlySpan<char> text, ref int start, int end, out PhraseHit found)
    {
        var at = start;
        if (at > 0 && at < text.Length && LetterTables.IsWordChar(text[at - 1])) SkipWord(text, ref at);
        while (at < end)
        {
            if (LetterTables.FoldOrNone(text[at]) == '\0')
            {
                at++;
                continue;
            }

            var first = at;
            if (!TryMatch(text, HashWord(text, ref at), first, out found)) continue;
            start = at;
            return true;
        }

        start = Math.Max(start, end);
        found = default;
        return false;
    }

    /// <summary>Says whether a phrase stands anywhere in a text.</summary>
    /// <param name="text">Where to look.</param>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        var start = 0;
        return Next(text, ref start, text.Length, out _);
    }

    /// <summary>Finds the longest phrase that begins at a place.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="at">First code unit of a word.</param>
    /// <param name="found">The phrase.</param>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out PhraseHit found)
    {
        var end = at;
        return TryMatch(text, HashWord(text, ref end), at, out found);
    }

    private bool TryMatch(ReadOnlySpan<char> text, uint hash, int at, out PhraseHit found)
    {
        found = default;
        if ((_filter[hash % FilterBits / 64] & (1UL << (int)(hash & 63))) == 0) return false;
        for (var phrase = _chains[hash & (uint)(_chains.Length - 1)]; phrase is not null; phrase = phrase.Next)
        {
            if (phrase.FirstWord != hash) continue;
            var length = phrase.LengthAt(text, at);
            if (length == 0) continue;
            found = new PhraseHit(at, length, phrase.Number);
            return true;
        }

        return false;
    }

    // Longest first; of the same length, the one named first.
    private void Add(string known, int number)
    {
        var lower = Lower(known);
        if (lower.Length == 0 || !LetterTables.IsWordChar(lower[0])) throw new ArgumentException("A phrase begins with a letter or digit.");
        var folded = VietnameseLetters.Fold(lower);
        var end = 0;
        var hash = HashWord(folded.AsSpan(), ref end);
        ref var place = ref _chains[hash & (uint)(_chains.Length - 1)];
        while (place is not null && place.Folded.Length >= folded.Length) place = ref place.Next;
        place = new Phrase(lower, folded, hash, number) { Next = place };
        Longest = Math.Max(Longest, folded.Length);
        _filter[hash % FilterBits / 64] |= 1UL << (int)(hash & 63);
    }

    private static void SkipWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && LetterTables.IsWordChar(text[at])) at++;
    }

    /// <summary>Hash of the folded word at a place, which is moved behind the word.</summary>
    private static uint HashWord(ReadOnlySpan<char> text, ref int at)
    {
        var hash = 2166136261u;
        for (; at < text.Length && LetterTables.FoldOrNone(text[at]) is var c and not '\0'; at++) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static string Lower(string phrase)
    {
        var chars = phrase.ToCharArray();
        for (var i = 0; i < chars.Length; i++) chars[i] = LetterTables.Lower(chars[i]);
        return new string(chars);
    }

    private sealed class Phrase(string known, string folded, uint firstWord, int number)
    {
        public Phrase? Next;

        public string Folded { get; } = folded;

        public uint FirstWord { get; } = firstWord;

        public int Number { get; } = number;

        /// <summary>Code units of the text that the phrase covers at a place, 0 when it does not stand there. One space of the phrase covers any white space.</summary>
        public int LengthAt(ReadOnlySpan<char> text, int at)
        {
            var i = at;
            var wordInText = at;
            var wordInPhrase = 0;
            for (var j = 0; j < Folded.Length; j++)
            {
                var c = Folded[j];
                if (!LetterTables.IsWordChar(c))
                {
                    if (!LetterTables.MarksAgree(text.Slice(wordInText, i - wordInText), known.AsSpan(wordInPhrase, j - wordInPhrase))) return 0;
                    if (c == ' ' ? !SkipSpaces(text, ref i) : i >= text.Length || text[i++] != c) return 0;
                    wordInText = i;
                    wordInPhrase = j + 1;
                }
                else if (i >= text.Length || LetterTables.Fold(text[i++]) != c)
                {
                    return 0;
                }
            }

            if (!LetterTables.MarksAgree(text.Slice(wordInText, i - wordInText), known.AsSpan(wordInPhrase))) return 0;
            var open = i < text.Length && LetterTables.IsWordChar(Folded[Folded.Length - 1]) && LetterTables.IsWordChar(text[i]);
            return open ? 0 : i - at;
        }

        private static bool SkipSpaces(ReadOnlySpan<char> text, ref int i)
        {
            var start = i;
            while (i < text.Length && i < start + 4 && LetterTables.IsSpace(text[i])) i++;
            return i > start;
        }
    }
}

/// <summary>A phrase found.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Code units of the text.</param>
/// <param name="Number">The number the phrase is known by.</param>
internal readonly record struct PhraseHit(int Start, int Length, int Number)
{
    /// <summary>First code unit behind it.</summary>
    public int End => Start + Length;
}
