using System.Globalization;

namespace PiiScanner.Formats.Pdf;

/// <summary>A picture of one page, drawn by <c>pdftoppm</c>, for a person to look at.</summary>
public static class PopplerPage
{
    /// <summary>Pixels to the inch: a point is this by 72 pixels.</summary>
    public const int Resolution = 96;

    // A page wider than this many pixels is drawn smaller: somebody looks at it in a window.
    private const int MostPixels = 4000;
    private const int MostBytes = 64 << 20;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    /// <summary>Draws the page.</summary>
    /// <param name="file">The document.</param>
    /// <param name="page">Its number, from 1.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>A PNG; null where the file is no PDF, the program is not installed, there is no such page, or it is too large.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static byte[]? Draw(SourceFile file, int page, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        var number = page.ToString(CultureInfo.InvariantCulture);
        var most = MostPixels.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["-png", "-cropbox", "-f", number, "-l", number, "-r", Resolution.ToString(CultureInfo.InvariantCulture), "-x", "0", "-y", "0", "-W", most, "-H", most, "-"];
        return PopplerPipe.Run("pdftoppm", arguments, file, MostBytes, MaxTime, cancel) is { Length: > 0 } said ? said : null;
    }
}
