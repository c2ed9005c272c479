using PiiScanner.Formats.Flow;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldWord;

/// <summary>What the end of a paragraph says about it.</summary>
/// <param name="Depth">Tables around it.</param>
/// <param name="EndsRow">True where the mark ends a row.</param>
/// <param name="EndsInnerCell">True where the mark ends a cell of a nested table.</param>
/// <param name="IsHeading">True for a heading by style or level.</param>
/// <param name="Row">Shape of the row that ends here, or null.</param>
internal readonly record struct DocParagraph(int Depth, bool EndsRow, bool EndsInnerCell, bool IsHeading, RowShape? Row);

/// <summary>Reads the properties of paragraphs.</summary>
/// <param name="data">The stream Data, which holds lists too long for their page.</param>
/// <param name="styles">The style sheet.</param>
internal sealed class DocParagraphs(byte[] data, DocStyles styles)
{
    private const int MaxCells = 64;
    private const int CellLength = 20;

    /// <summary>Reads a list of changes.</summary>
    /// <param name="list">The list.</param>
    /// <param name="style">Number of the paragraph's style.</param>
    public DocParagraph Read(ReadOnlySpan<byte> list, int style)
    {
        var found = new DocParagraph(0, false, false, styles.IsHeading(style), null);
        return Read(list, found, isInner: false);
    }

    private DocParagraph Read(ReadOnlySpan<byte> list, DocParagraph found, bool isInner)
    {
        for (var at = 0; Sprms.Next(list, ref at, out var sprm);)
        {
            var isOn = list.U8(sprm.At) != 0;
            switch (sprm.Code)
            {
                case 0x2416: found = found with { Depth = isOn ? Math.Max(1, found.Depth) : found.Depth }; break;
                case 0x6649: found = found with { Depth = (int)Math.Clamp(list.U32(sprm.At), 0, 32) }; break;
                case 0x2417 or 0x244C: found = found with { EndsRow = isOn }; break;
                case 0x244B: found = found with { EndsInnerCell = isOn }; break;
                case 0x2640: found = found with { IsHeading = found.IsHeading || list.U8(sprm.At) < 9 }; break;
                case 0xD608: found = found with { Row = Shape(list.Part(sprm.At, sprm.Length), found.Row) }; break;
                case 0x3404:
                    found = found with { Row = found.Row ?? new RowShape() };
                    found.Row!.IsHeader = isOn;
                    break;
                case 0x6646 or 0x6645 when !isInner: found = Read(Long(list.U32(sprm.At)), found, isInner: true); break;
            }
        }

        return found;
    }

    private ReadOnlySpan<byte> Long(long at)
    {
        ReadOnlySpan<byte> bytes = data;
        return bytes.Part(at + 2, bytes.U16(at));
    }

    // The number of cells, their edges, then how each is merged.
    private static RowShape Shape(ReadOnlySpan<byte> definition, RowShape? before)
    {
        var count = Math.Min(definition.U8(0), MaxCells);
        var shape = new RowShape { Left = definition.I16(1), IsHeader = before?.IsHeader == true };
        for (var i = 0; i < count; i++)
        {
            var flags = definition.U16(1 + ((count + 1) * 2) + (i * CellLength));
            shape.Cells.Add(new CellShape(definition.I16(1 + ((i + 1) * 2))) { ContinuesLeft = (flags & 0x02) != 0, StartsDown = (flags & 0x40) != 0, ContinuesAbove = (flags & 0x60) == 0x20 });
        }

        return shape;
    }
}
