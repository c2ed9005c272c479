namespace PiiScanner.Pdf;

/// <summary>The number by which an indirect object is known in its file (ISO 32000-1, 7.3.10).</summary>
/// <param name="Number">Object number, from 1; 0 where the object has none (a direct object).</param>
/// <param name="Generation">Generation number, 0 to 65535.</param>
public readonly record struct PdfObjectId(int Number, int Generation)
{
    /// <summary>The id of an object that stands inside another and has no number of its own.</summary>
    public static PdfObjectId None { get; }

    /// <summary>Whether this is the number of an indirect object.</summary>
    public bool IsIndirect => Number > 0;
}
