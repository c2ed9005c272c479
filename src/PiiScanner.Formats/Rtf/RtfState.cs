using PiiScanner.Formats.Flow;

namespace PiiScanner.Formats.Rtf;

/// <summary>What holds inside one group, until its brace is closed.</summary>
internal sealed class RtfState
{
    /// <summary>Where text goes.</summary>
    public RtfDestination Destination { get; set; }

    /// <summary>Part of a <see cref="RtfDestination.Note"/>.</summary>
    public string NotePart { get; set; } = "";

    /// <summary>The story text goes to.</summary>
    public required TextFlow Story { get; set; }

    /// <summary>Number of the font.</summary>
    public int Font { get; set; }

    /// <summary>Formatted as hidden.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Deleted while changes were tracked.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Number of the colour of the letters, 0 for automatic.</summary>
    public int Color { get; set; }

    /// <summary>True when letters or paragraph have a background of their own.</summary>
    public bool IsShaded { get; set; }

    /// <summary>Size in half points.</summary>
    public int Size { get; set; } = 24;

    /// <summary>Characters that stand behind a <c>\u</c> for programs that do not know it.</summary>
    public int Substitutes { get; set; } = 1;

    /// <summary>Tables around the paragraph.</summary>
    public int TableDepth { get; set; }

    /// <summary>True for a heading by style or outline level.</summary>
    public bool IsHeading { get; set; }

    /// <summary>The state of a group inside this one.</summary>
    public RtfState Inner() => (RtfState)MemberwiseClone();

    /// <summary>Takes the formatting of characters back to what the document begins with.</summary>
    public void Plain(int font)
    {
        (Font, IsHidden, IsDeleted, Color, IsShaded, Size) = (font, false, false, 0, false, 24);
    }
}
