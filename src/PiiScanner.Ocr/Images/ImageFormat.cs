namespace PiiScanner.Ocr;

/// <summary>The formats of pictures this library can tell apart by their first bytes.</summary>
public enum ImageFormat
{
    /// <summary>ITU-T T.81.</summary>
    Jpeg,
    /// <summary>Portable Network Graphics.</summary>
    Png,
    /// <summary>Graphics Interchange Format, still or animated.</summary>
    Gif,
    /// <summary>Windows bitmap.</summary>
    Bmp,
    /// <summary>Tagged Image File Format, one or more pages.</summary>
    Tiff,
    /// <summary>WebP, still or animated.</summary>
    WebP,
    /// <summary>JPEG 2000, boxed (jp2) or bare codestream.</summary>
    Jpeg2000,
    /// <summary>HEIC, HEIF and AVIF: coded pictures in an ISO base media file.</summary>
    Heif,
}
