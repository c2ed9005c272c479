namespace PiiScanner.Core.Text;

/// <summary>A stretch of original text: which block, and which UTF-16 code units of it.</summary>
/// <param name="Block">Ordinal in reading order, from 0.</param>
/// <param name="Start">First code unit in the block's original text, from 0.</param>
/// <param name="Length">Number of code units, at least 1.</param>
public readonly record struct TextSpan(int Block, int Start, int Length)
{
    /// <summary>First code unit behind the span.</summary>
    public int End => Start + Length;
}
