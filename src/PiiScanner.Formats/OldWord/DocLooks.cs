using PiiScanner.Core.Text;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.OldWord;

/// <summary>How the characters of a run look, and what they stand for.</summary>
/// <param name="Run">Font and visibility.</param>
/// <param name="IsDeleted">Deleted while changes were tracked.</param>
/// <param name="IsSpecial">Stands for something that is no character.</param>
/// <param name="IsData">Stands for what a field keeps, no picture.</param>
/// <param name="Picture">Place of a picture, or of what a field keeps, in the stream Data, or -1.</param>
/// <param name="Symbol">A character of a symbol font, or 0.</param>
/// <param name="SymbolFont">Number of that font.</param>
internal readonly record struct DocLook(RunProperties Run, bool IsDeleted, bool IsSpecial, bool IsData, long Picture, char Symbol, int SymbolFont)
{
    /// <summary>As runs of text are told.</summary>
    public RunLook ToLook()
    {
        var look = Run.Look(onColor: false);
        return IsDeleted ? look with { HiddenAs = DocumentParts.TrackedDeletion } : look;
    }
}

/// <summary>Puts together how a run looks: the styles of its paragraph, its own style, its own changes.</summary>
/// <param name="fonts">Names by number.</param>
/// <param name="styles">The style sheet.</param>
internal sealed class DocLooks(List<string> fonts, DocStyles styles)
{
    private const int White = 8;
    private readonly Dictionary<int, RunProperties> _paragraphs = [];

    /// <summary>Name of a font, or null.</summary>
    public string? FontOf(int number) => number >= 0 && number < fonts.Count && fonts[number].Length > 0 ? fonts[number] : null;

    /// <summary>The look of a run.</summary>
    /// <param name="paragraphStyle">Number of the paragraph's style.</param>
    /// <param name="changes">The run's own changes.</param>
    /// <param name="pieceChanges">Changes of the whole piece.</param>
    public DocLook Of(int paragraphStyle, ReadOnlySpan<byte> changes, ReadOnlySpan<byte> pieceChanges)
    {
        if (!_paragraphs.TryGetValue(paragraphStyle, out var below)) _paragraphs[paragraphStyle] = below = OfStyle(paragraphStyle, new RunProperties { Font = FontOf(styles.DefaultFont) });
        var look = new DocLook(below, false, false, false, -1, '\0', 0);
        look = Apply(changes, look, below, ofStyle: false);
        return pieceChanges.Length > 0 ? Apply(pieceChanges, look, below, ofStyle: false) : look;
    }

    private RunProperties OfStyle(int style, RunProperties below)
    {
        foreach (var list in styles.Chain(style)) below = Apply(list, new DocLook(below, false, false, false, -1, '\0', 0), below, ofStyle: true).Run;
        return below;
    }

    // A style names no other style: it says which one it is based on.
    private DocLook Apply(ReadOnlySpan<byte> list, DocLook look, RunProperties below, bool ofStyle)
    {
        string? ascii = null, other = null;
        for (var at = 0; Sprms.Next(list, ref at, out var sprm);)
        {
            var value = list.U16(sprm.At);
            switch (sprm.Code)
            {
                case 0x4A30 when !ofStyle: look = look with { Run = OfStyle(value, look.Run) }; break; // character style
                case 0x4A4F: ascii = FontOf(value); break;
                case 0x4A51: other = FontOf(value); break;
                case 0x083C: look = look with { Run = look.Run with { Hidden = Toggle(list.U8(sprm.At), below.Hidden) } }; break;
                case 0x0800: look = look with { IsDeleted = list.U8(sprm.At) != 0 }; break;
                case 0x4A43: look = look with { Run = look.Run with { Size = value } }; break;
                case 0x2A42: look = look with { Run = look.Run with { White = list.U8(sprm.At) == White } }; break;
                case 0x6870: look = look with { Run = look.Run with { White = (list.U32(sprm.At) & 0xFFFFFFFF) == 0x00FFFFFF } }; break;
                case 0x4866: look = look with { Run = look.Run with { Shaded = value != 0 } }; break;
                case 0xCA71: look = look with { Run = look.Run with { Shaded = sprm.Length >= 8 && IsColor(list.U32(sprm.At + 4)) } }; break;
                case 0x2A0C: look = look with { Run = look.Run with { Shaded = list.U8(sprm.At) is not (0 or White) } }; break;
                case 0x0806: look = look with { IsData = list.U8(sprm.At) != 0 }; break;
                case 0x0855: look = look with { IsSpecial = list.U8(sprm.At) != 0 }; break;
                case 0x6A03: look = look with { Picture = list.U32(sprm.At), IsSpecial = true }; break;
                case 0x6A09: look = look with { SymbolFont = value, Symbol = (char)list.U16(sprm.At + 2), IsSpecial = true }; break;
            }
        }

        // Letters above U+007F, those of the old encodings among them, are drawn in the "other" font.
        return (other ?? ascii) is { } font ? look with { Run = look.Run with { Font = font } } : look;
    }

    private static bool IsColor(long color) => color is not (0xFF000000 or 0x00FFFFFF);

    private static bool Toggle(int value, bool? below) => value switch { 0 => false, 1 => true, 128 => below == true, 129 => below != true, _ => true };
}
