namespace PiiScanner.Core.Text.Readers;

/// <summary>Bounds on what a hostile text may cost a reader.</summary>
public sealed record TextLimits
{
    /// <summary>The defaults.</summary>
    public static TextLimits Default { get; } = new();

    /// <summary>Most UTF-16 code units in one block; a longer one is split at white space. Default 1,000,000.</summary>
    public int MaxBlockLength { get; init; } = 1_000_000;

    /// <summary>Deepest nesting of elements, objects or arrays. Default 512.</summary>
    public int MaxElementDepth { get; init; } = 512;
}
