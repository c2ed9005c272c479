namespace PiiScanner.Core.Detection;

/// <summary>What spoke for or against a name; each becomes one piece of evidence.</summary>
[Flags]
public enum NameClues
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Begins with a surname of the list.</summary>
    Surname = 1,

    /// <summary>Middle and given syllables are usual ones.</summary>
    UsualSyllables = 2,

    /// <summary>A word before it says that a person follows: em, học sinh, phụ huynh.</summary>
    PersonWord = 4,

    /// <summary>A label with a colon stands before it.</summary>
    Label = 8,

    /// <summary>A class, birth date or the like stands behind it.</summary>
    FactBehind = 16,

    /// <summary>Stands where a list has its names: at the start of a line, behind a number or bullet.</summary>
    ListShape = 32,

    /// <summary>Goes on an enumeration of names.</summary>
    Enumeration = 64,

    /// <summary>Written without marks.</summary>
    WithoutMarks = 128,

    /// <summary>All capitals.</summary>
    Capitals = 256,

    /// <summary>A pattern of the highland peoples: clan, or Y, A, H', K' before the name.</summary>
    HighlandForm = 512,

    /// <summary>A foreign name behind a word that says that a person follows.</summary>
    ForeignForm = 1024,

    /// <summary>Given name alone.</summary>
    GivenOnly = 2048,

    /// <summary>Partly shortened to initials.</summary>
    Abbreviated = 4096,

    /// <summary>Letters are replaced by asterisks or dots.</summary>
    Masked = 8192,

    /// <summary>A sample name: Nguyễn Văn A.</summary>
    Placeholder = 16384,

    /// <summary>A person in office: a post stands beside the name.</summary>
    Official = 32768,

    /// <summary>Bears the name of a historical figure or author.</summary>
    PublicFigure = 65536,

    /// <summary>A number stands before it as in an address.</summary>
    AddressNumber = 131072,

    /// <summary>Looks like surname and middle name alone, as in the first of two name columns. A whole name may look so too: Nguyễn Hoàng.</summary>
    SurnameMiddlePart = 262144,
}
