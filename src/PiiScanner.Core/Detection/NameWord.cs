namespace PiiScanner.Core.Detection;

/// <summary>What the tables know of one syllable: how often it serves as surname, middle and given name, per mille.</summary>
internal readonly record struct NameWord(float Surname, float Middle, float Given)
{
    /// <summary>True for a surname that is as often an ordinary word or a given name.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>True for a clan name of the highlands, whose names do not follow the Kinh order.</summary>
    public bool IsClan { get; init; }

    /// <summary>True for Thị and Văn, which are hardly ever a given name: a surname stands before them.</summary>
    public bool IsMiddleMarker => Middle >= 60 && Given < 3;

    /// <summary>True where the tables know the syllable.</summary>
    public bool IsKnown => Surname > 0 || Middle > 0 || Given > 0;

    /// <summary>Both words in one: used where marks are not written and several syllables look alike.</summary>
    public NameWord Or(NameWord other) => new(Math.Max(Surname, other.Surname), Math.Max(Middle, other.Middle), Math.Max(Given, other.Given))
    {
        // The more frequent of two surnames decides: "Tran" is Trần, whatever "Trân" is.
        IsAmbiguous = Surname >= other.Surname ? IsAmbiguous : other.IsAmbiguous,
        IsClan = Surname >= other.Surname ? IsClan : other.IsClan,
    };
}
