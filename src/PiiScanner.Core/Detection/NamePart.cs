namespace PiiScanner.Core.Detection;

/// <summary>Which part of a name a cell holds.</summary>
public enum NamePart
{
    /// <summary>Surname, middle and given name.</summary>
    Whole,

    /// <summary>Surname and middle name; the given name stands in the next column.</summary>
    SurnameMiddle,

    /// <summary>The given name alone.</summary>
    Given,
}
