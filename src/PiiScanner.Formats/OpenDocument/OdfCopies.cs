using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Counts what stands in cells and rows that a file states once and repeats: a hundred times a hundred of them would cost more than the file is long.</summary>
/// <param name="session">Takes the gap.</param>
internal sealed class OdfCopies(PackageSession session)
{
    // A cell costs about as much as so many characters.
    private const int Cell = 64;
    private const long Most = 64L << 20;
    private long _taken;

    /// <summary>True while there is room for a copy; a gap is told where there is none.</summary>
    /// <param name="cell">What is to be repeated.</param>
    public bool HasRoomFor(CellDraft cell)
    {
        _taken += Cell + cell.Text.Length;
        if (_taken <= Most) return true;
        session.Report(new ReadGap("limit-reached", OdfMessages.TooManyCopies));
        return false;
    }
}
