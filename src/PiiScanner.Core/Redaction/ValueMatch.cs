namespace PiiScanner.Core.Redaction;

/// <summary>A value found in a text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Code units.</param>
/// <param name="Kind">Kind of the value.</param>
/// <param name="Key">Key of the value; the same for one form wherever it stands. Never leaves the process.</param>
public readonly record struct ValueMatch(int Start, int Length, string Kind, ulong Key)
{
    /// <summary>Code unit behind the match.</summary>
    public int End => Start + Length;
}
