using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Redaction;

/// <summary>One stretch of a block and what stands in its place.</summary>
/// <param name="Start">First code unit of the block's original text.</param>
/// <param name="Length">Code units, at least 1.</param>
/// <param name="Text">What stands there afterwards, in the block's own way of writing.</param>
/// <param name="Kind">One of <see cref="FindingKinds"/>.</param>
/// <param name="Operator">What was done.</param>
public readonly record struct TextEdit(int Start, int Length, string Text, string Kind, Operator Operator)
{
    /// <summary>Code unit behind the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The text with the edits made.</summary>
    /// <param name="text">A block's text.</param>
    /// <param name="edits">In order, without overlap.</param>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (edits is null) throw new ArgumentNullException(nameof(edits));
        var result = new System.Text.StringBuilder(text.Length);
        var done = 0;
        foreach (var edit in edits)
        {
            result.Append(text, done, edit.Start - done).Append(edit.Text);
            done = edit.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}
