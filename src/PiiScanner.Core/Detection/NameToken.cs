namespace PiiScanner.Core.Detection;

/// <summary>How a word of a possible name is written.</summary>
internal enum NameTokenKind
{
    /// <summary>First letter upper-case.</summary>
    Title,

    /// <summary>All letters upper-case, two or more.</summary>
    Upper,

    /// <summary>All letters lower-case: only in cells.</summary>
    Lower,

    /// <summary>One upper-case letter.</summary>
    Letter,

    /// <summary>A letter and an apostrophe before the name: H'Mẫu, K'Thử.</summary>
    Apostrophe,

    /// <summary>A shortened word with its full stop: Ng., V.</summary>
    Initial,

    /// <summary>Letters replaced by asterisks or dots: V**.</summary>
    Masked,

    /// <summary>Anything else made of letters.</summary>
    Other,
}

/// <summary>One word of a possible name.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="Length">Code units, without a full stop behind.</param>
/// <param name="Kind">How it is written.</param>
internal readonly record struct NameToken(int Start, int Length, NameTokenKind Kind)
{
    /// <summary>Key with marks.</summary>
    public ulong Key { get; init; }

    /// <summary>What the tables know of it.</summary>
    public NameWord Word { get; init; }

    /// <summary>True where the word has no marks and only its look-alikes are known.</summary>
    public bool IsWithoutMarks { get; init; }

    /// <summary>True where a letter of the word has a mark.</summary>
    public bool HasMark { get; init; }

    /// <summary>True where the grammar allows it as a Vietnamese syllable.</summary>
    public bool IsSyllable { get; init; }

    /// <summary>Code unit behind the word.</summary>
    public int End => Start + Length;
}
