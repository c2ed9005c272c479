using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Counts texts of a copy that stood in the original with a value that was to be removed: how short values are verified, which cannot be looked for everywhere.</summary>
/// <param name="edits">What was done.</param>
internal sealed class TextCheck(FileEdits edits)
{
    private readonly Dictionary<ulong, int> _seen = [];

    /// <summary>Texts that stand more often than they lawfully may.</summary>
    public int Left { get; private set; }

    /// <summary>Takes a block of the copy.</summary>
    /// <param name="block">The block.</param>
    public void Take(TextBlock block)
    {
        if (block.Text.Trim().Length < 2) return;
        var hash = EditMaker.HashOf(block.Text);
        if (!edits.HasChanged(hash)) return;
        var seen = _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        if (seen > edits.LeftTexts.GetValueOrDefault(hash)) Left++;
    }
}
