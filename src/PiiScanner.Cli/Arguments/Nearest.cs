namespace PiiScanner.Cli.Arguments;

/// <summary>Finds the word somebody meant to type.</summary>
internal static class Nearest
{
    /// <summary>The nearest word, or null when none is near: at most a third of the letters differ.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">The words there are.</param>
    public static string? To(string typed, IEnumerable<string> words)
    {
        string? nearest = null;
        var least = Math.Max(2, typed.Length / 3) + 1;
        foreach (var word in words)
        {
            var distance = Distance(typed.ToLowerInvariant(), word);
            if (distance >= least || distance >= word.Length) continue;
            (nearest, least) = (word, distance);
        }

        return nearest;
    }

    // Edits that turn one word into the other; two letters that changed places count once.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
