namespace PiiScanner.Core.Detection;

/// <summary>How much a whole cell looks like one person's name.</summary>
/// <param name="Value">0 to 1; what a column of such cells makes of it is for the record analysis.</param>
/// <param name="Start">First code unit of the name itself in the normal form, behind number and form of address.</param>
/// <param name="Length">Code units of the name itself; 0 where there is none.</param>
/// <param name="Clues">What spoke for and against it.</param>
public readonly record struct NameScore(double Value, int Start, int Length, NameClues Clues)
{
    /// <summary>No name.</summary>
    public static NameScore None => default;

    /// <summary>Letters are replaced by asterisks or dots.</summary>
    public bool IsMasked => (Clues & NameClues.Masked) != 0;

    /// <summary>A sample name such as Nguyễn Văn A.</summary>
    public bool IsPlaceholder => (Clues & NameClues.Placeholder) != 0;

    /// <summary>May be the surname and middle name of a name that goes on in the next column.</summary>
    public bool IsSurnameMiddlePart => (Clues & NameClues.SurnameMiddlePart) != 0;

    /// <summary>May be the given name of a name that begins in the column before.</summary>
    public bool IsGivenPart => (Clues & NameClues.GivenOnly) != 0;
}
