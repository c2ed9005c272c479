namespace PiiScanner.Core.Rules;

/// <summary>Finds the word somebody probably meant.</summary>
public static class NearestWord
{
    /// <summary>The known word with the fewest edits away from a word, or null when none is near enough to be a slip (more than a third of its letters).</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string? Find(string word, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(word, candidate);
            if (distance >= bestDistance || distance > Math.Max(2, candidate.Length / 3)) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>The known words with a hint at the nearest: <c>; did you mean "pattern"?</c>, or the empty string.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string Hint(string word, IEnumerable<string> known) =>
        Find(word, known) is { } nearest ? $"; did you mean \"{nearest}\"?" : "";

    private static int Distance(string a, string b)
    {
        if (a.Length > 64) return int.MaxValue;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
