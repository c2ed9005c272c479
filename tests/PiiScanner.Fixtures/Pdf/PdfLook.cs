namespace PiiScanner.Fixtures.Pdf;

/// <summary>How a draft is drawn as a PDF.</summary>
public sealed record PdfLook
{
    /// <summary>Whether tables have ruling lines.</summary>
    public bool IsRuled { get; init; } = true;

    /// <summary>Whether each page repeats the heading of its table.</summary>
    public bool RepeatsHeading { get; init; }

    /// <summary>Columns that are covered with black boxes, as people do who believe that this removes what is below.</summary>
    public IReadOnlyCollection<int> Covered { get; init; } = [];

    /// <summary>Files inside the document.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Attachments { get; init; } = [];

    /// <summary>Entries of the catalog, the page and the document's own objects, made with the file; empty for none.</summary>
    public Func<PdfFile, (string Catalog, string FirstPage)> Extras { get; init; } = _ => ("", "");
}
