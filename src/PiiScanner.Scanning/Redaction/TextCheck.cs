using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Counts texts of a copy that stood in the original with a value that was to be removed: how short values are verified, which cannot be looked for everywhere.</summary>
/// <param name="edits">What was done.</param>
/// <param name="removed">Long values that are looked for in every text as well: of a format whose bytes do not show its letters.</param>
internal sealed class TextCheck(FileEdits edits, IReadOnlyList<RemovedValues> removed)
{
    private readonly Dictionary<ulong, int> _seen = [];
    private readonly Dictionary<(RemovedValues, ulong), int> _lawful = [];

    /// <summary>Texts that stand more often than they lawfully may.</summary>
    public int Left { get; private set; }

    /// <summary>The pages, from 1, on which they stand.</summary>
    public SortedSet<int> LeftPages { get; } = [];

    /// <summary>Takes a block of the copy.</summary>
    /// <param name="block">The block.</param>
    public void Take(TextBlock block)
    {
        if (block.Text.Trim().Length < 2) return;
        foreach (var values in removed)
        {
            foreach (var match in values.Values.Find(block.Text, Escapes.Characters))
            {
                var count = _lawful[(values, match.Key)] = _lawful.GetValueOrDefault((values, match.Key)) + 1;
                if (count > values.Lawful.GetValueOrDefault(match.Key)) Count(block);
            }
        }

        var hash = EditMaker.HashOf(block.Text);
        if (!edits.HasChanged(hash)) return;
        var seen = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        if (seen > edits.LeftTexts.GetValueOrDefault(hash)) Count(block);
    }

    private void Count(TextBlock block)
    {
        Left++;
        if (block.Location.Page is { } page) LeftPages.Add(page);
    }
}
