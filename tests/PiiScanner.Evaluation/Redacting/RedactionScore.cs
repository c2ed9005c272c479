using System.Text;
using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Redacting;

/// <summary>What is left of one document's values and text in its copy.</summary>
/// <param name="Checked">Values that were looked for.</param>
/// <param name="Missed">Of those the scan of the original did not find: still readable, since nobody knew of them.</param>
/// <param name="Words">Other words of the original.</param>
/// <param name="Kept">Of those, still in the copy.</param>
internal sealed record RedactionScore(int Checked, int Missed, int Words, int Kept)
{
    private static readonly string[] Looked =
        [Kinds.Name, Kinds.Phone, Kinds.NationalId, Kinds.Passport, Kinds.StudentId, Kinds.SocialInsurance, Kinds.HealthInsurance, Kinds.TaxCode, Kinds.BankAccount, Kinds.Email, Kinds.Birth, Kinds.Credential];

    /// <summary>Values the scan of the original found that can still be read, by reader; 0 for each reader that took part.</summary>
    public IReadOnlyDictionary<string, int> Survivors { get; private init; } = new Dictionary<string, int>();

    /// <summary>The words that are not kept, for people who look for the reason.</summary>
    public IReadOnlyList<string> Lost { get; private init; } = [];

    /// <summary>Compares a document with its copy.</summary>
    /// <param name="document">The truth.</param>
    /// <param name="found">Normal forms the scan of the original reported.</param>
    /// <param name="original">What readers see in the original.</param>
    /// <param name="copy">What readers see in the copy.</param>
    /// <param name="leavesWork">True for a preset that leaves people in work capacity.</param>
    /// <param name="survivors">Takes what is left, for people who look for the reason.</param>
    /// <param name="source">What the original was printed from; null for one that was not.</param>
    public static RedactionScore Of(DocumentTruth document, IReadOnlySet<string> found, ReadFile original, ReadFile copy, bool leavesWork, ICollection<string> survivors, ReadFile? source = null)
    {
        var before = Plain(string.Join('\n', original.Texts.Values));
        var after = copy.Texts.ToDictionary(text => text.Key, text => Plain(text.Value));
        var left = after.Keys.ToDictionary(reader => reader, _ => 0);
        int looked = 0, missed = 0;
        foreach (var value in document.Values.Where(value => value.Expectation == Expectation.Must && Looked.Contains(value.Kind) && (!leavesWork || value.Subject is "pupil" or "parent")))
        {
            foreach (var form in Forms(value).Where(form => before.Contains(form, StringComparison.Ordinal)).Distinct())
            {
                looked++;
                var readers = after.Where(text => text.Value.Contains(form, StringComparison.Ordinal)).Select(text => text.Key).ToList();
                if (readers.Count == 0) continue;
                var isKnown = value.Alternatives.Append(value.Normalized).Any(normal => found.Contains(value.Kind + ":" + normal));
                if (!isKnown) missed++;
                else survivors.Add($"{document.Path}: {value.Kind} ({string.Join(", ", readers)})");
                foreach (var reader in readers.Where(_ => isKnown)) left[reader]++;
            }
        }

        // Words of old encodings are no words to a plain reader.
        var lost = new List<string>();
        var (words, kept) = document.Encoding is not ("unicode" or "utf8-bom" or "utf16le" or "utf16be") ? (0, 0) : OtherWords(document, original.Seen, copy.Seen, IndependentReaders.Deleted(original.Path), source?.Seen, lost);
        return new RedactionScore(looked, missed, words, kept) { Survivors = left, Lost = lost };
    }

    // Dates as they are written in Vietnam; everything else as it is, letters and digits only. Short forms may stand anywhere.
    private static IEnumerable<string> Forms(TruthValue value)
    {
        const int shortest = 8;
        foreach (var normal in value.Alternatives.Append(value.Normalized))
        {
            var form = value.Kind == Kinds.Birth && normal.Length == 10 ? normal[8..10] + normal[5..7] + normal[..4] : Plain(normal);
            if (form.Length >= shortest) yield return form;
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (c == '\n') plain.Append('\n');
        }

        return plain.ToString();
    }

    private static (int Words, int Kept) OtherWords(DocumentTruth document, string original, string copy, string deleted, string? source, List<string> lost)
    {
        // Cells that touch on paper make words of two halves, a value's and another's: no word of the document.
        var written = source is null ? null : Counts(source);
        var planted = document.Values.SelectMany(value => Split(value.Normalized).Concat(value.Alternatives.SelectMany(Split))).ToHashSet(StringComparer.Ordinal);
        var left = Counts(copy);
        var gone = Counts(deleted);
        // A printed word may be read in pieces: those of a value are no other text.
        var isPrinted = document.Format is "pdf" or "pdf (scan)" or "png";
        int words = 0, kept = 0;
        foreach (var (word, count) in Counts(original))
        {
            if (planted.Contains(word) || (isPrinted && planted.Any(value => value.Contains(word, StringComparison.Ordinal))) || word.Any(char.IsDigit) || word.Length < 2 || gone.ContainsKey(word) || written?.ContainsKey(word) == false) continue;
            var stays = Math.Min(count, left.GetValueOrDefault(word));
            words += count;
            kept += stays;
            if (stays < count) lost.Add(word);
        }

        return (words, kept);
    }

    private static Dictionary<string, int> Counts(string text) => Split(text).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0) start = i;
            else if (!isWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
