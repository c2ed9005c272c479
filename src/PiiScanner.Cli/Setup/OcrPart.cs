using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>The parts of the machine that reading pictures rests on.</summary>
internal enum OcrPartKind
{
    /// <summary>The OCR engine with its picture library.</summary>
    Engine,

    /// <summary>What it knows of Vietnamese.</summary>
    Language,

    /// <summary>Reads QR codes.</summary>
    Codes,

    /// <summary>Opens the photographs of newer telephones.</summary>
    Photographs,

    /// <summary>Draws pages of PDF files.</summary>
    Pages,

    /// <summary>Unpacks 7z, rar, xz and bz2.</summary>
    Archives,
}

/// <summary>One part, and what its absence means.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Found">Its version or place; null when it is missing.</param>
/// <param name="Without">What cannot be done without it.</param>
internal sealed record OcrPart(OcrPartKind Kind, LocalizedText Name, string? Found, LocalizedText Without);
