using System.Collections.Immutable;

namespace PiiScanner.Ocr;

/// <summary>What of the native side is there.</summary>
/// <param name="Tesseract">Version of Tesseract, null when it was not found.</param>
/// <param name="Leptonica">Version of Leptonica, null when it was not found.</param>
/// <param name="Zbar">Version of zbar, null when it was not found: QR codes are not read.</param>
/// <param name="Heif">Version of libheif, null when it was not found: HEIC and AVIF are not read.</param>
/// <param name="DataFolder">The folder with the language data, null when none has the language.</param>
/// <param name="Language">The language asked for, such as <c>vie</c>.</param>
public sealed record OcrEngineStatus(string? Tesseract, string? Leptonica, string? Zbar, string? Heif, string? DataFolder, string Language)
{
    /// <summary>Version of libarchive, which the engine's packages bring along, null when it was not found: 7z, rar, xz, bz2 and zip files with a password are not read.</summary>
    public string? Archive { get; init; }

    /// <summary>Versions of what reads letters, and the first digits of the language data's SHA-256: two machines with the same text read a picture alike. <c>none</c> where nothing can be read.</summary>
    /// <remarks>Reads the data once, some megabytes.</remarks>
    public string Versions()
    {
        if (!CanRead || DataFolder is null)
            return "none";
        IEnumerable<string> data = Language.Split('+').Select(name =>
        {
            using FileStream file = File.OpenRead(Path.Combine(DataFolder, name + ".traineddata"));
            return name + " " + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))[..12];
        });
        return $"tesseract {Tesseract}; leptonica {Leptonica}; {string.Join("; ", data)}";
    }

    /// <summary>True when text can be recognised.</summary>
    public bool CanRead => Tesseract is not null && Leptonica is not null && DataFolder is not null;

    /// <summary>The parts that are missing, in words a package search understands; empty when all is there.</summary>
    public ImmutableArray<string> Missing
    {
        get
        {
            ImmutableArray<string>.Builder missing = ImmutableArray.CreateBuilder<string>();
            if (Tesseract is null)
                missing.Add("tesseract");
            if (Tesseract is not null && Leptonica is null)
                missing.Add("leptonica");
            if (DataFolder is null)
                missing.Add("tesseract data: " + Language);
            if (Zbar is null)
                missing.Add("zbar");
            if (Heif is null)
                missing.Add("libheif");
            return missing.ToImmutable();
        }
    }

    /// <summary>Looks for the libraries and the data. Loads what it finds, starts no engine. Costs some milliseconds once.</summary>
    /// <param name="language">Name of the trained data, or several joined by <c>+</c>.</param>
    /// <param name="folder">A folder to search before all others; null for the platform's places.</param>
    public static OcrEngineStatus Probe(string language = "vie", string? folder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        return Native.EngineProbe.Look(language, folder);
    }
}
