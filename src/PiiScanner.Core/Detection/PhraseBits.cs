namespace PiiScanner.Core.Detection;

/// <summary>Bits that belong to phrases of a <see cref="PhraseIndex"/>.</summary>
internal static class PhraseBits
{
    /// <summary>The bits of each phrase together with those of the phrases it begins with: the index gives the longest phrase at a place, which speaks for the shorter ones, too.</summary>
    /// <param name="bits">Bits by phrase.</param>
    /// <returns>In the order of the keys.</returns>
    public static ulong[] WithBeginnings(Dictionary<string, ulong> bits) =>
        [.. bits.Keys.Select(phrase => Beginnings(phrase).Aggregate(0UL, (all, part) => bits.TryGetValue(part, out var known) ? all | known : all))];

    private static IEnumerable<string> Beginnings(string phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (LetterTables.IsWordChar(phrase[i])) continue;
            yield return phrase.Substring(0, i);
            yield return phrase.Substring(0, i + 1); // "p." as well as "p"
        }

        yield return phrase;
    }
}
