namespace PiiScanner.Pdf;

/// <summary>What a redacted copy lost besides what was asked for, so that people can be told.</summary>
public sealed record PdfRedactionResult
{
    /// <summary>Glyphs taken out of page content.</summary>
    public required int Glyphs { get; init; }

    /// <summary>Pages, from 0, on which something was taken out.</summary>
    public required IReadOnlyList<int> Pages { get; init; }

    /// <summary>Texts outside page content that were changed or dropped.</summary>
    public required int Texts { get; init; }

    /// <summary>Whether signatures were taken out: they would not be valid any more.</summary>
    public required bool SignaturesRemoved { get; init; }

    /// <summary>Whether the original was encrypted; the copy is not.</summary>
    public required bool EncryptionRemoved { get; init; }

    /// <summary>Whether an XFA form was dropped because it held a value; the plain form stays.</summary>
    public required bool XfaRemoved { get; init; }

    /// <summary>Pictures that no page draws as such, and of which a blank one took the place.</summary>
    public required int PicturesEmptied { get; init; }
}
