namespace PiiScanner.Core.Records;

/// <summary>What the lexicon of headings says of one cell.</summary>
/// <param name="IsExact">The whole text is a heading it knows.</param>
/// <param name="Roles">Its roles, best first; empty where it is not known as a whole.</param>
/// <param name="Key">Its key; empty for a text that can be no heading.</param>
internal sealed record HeadingLook(bool IsExact, IReadOnlyList<ColumnRole> Roles, string Key)
{
    /// <summary>Roles with those of a heading inside it or cut off; null until it is asked.</summary>
    public IReadOnlyList<ColumnRole>? Wider { get; set; }
}
