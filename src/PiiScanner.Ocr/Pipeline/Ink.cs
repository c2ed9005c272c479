using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>The black parts of a page.</summary>
/// <param name="Binary">1 bit deep; owned.</param>
/// <param name="Components">Boxes of its connected parts.</param>
/// <param name="TextHeight">Height of capitals in pixels; 0 when nothing looks like text.</param>
internal sealed record Ink(Pix Binary, Rect[] Components, double TextHeight) : IDisposable
{
    private const int SmallestLetter = 5;

    /// <summary>True for a part shaped like a letter or a few joined ones.</summary>
    public static bool IsTextLike(Rect part) => part.Height >= SmallestLetter && part.Width > 0.2 * part.Height && part.Width < 3 * part.Height;

    /// <summary>Text-like parts of about this page's text height.</summary>
    public IEnumerable<Rect> Letters() =>
        Components.Where(part => IsTextLike(part) && part.Height > 0.4 * TextHeight && part.Height < 2.5 * TextHeight);

    public void Dispose() => Binary.Dispose();
}
