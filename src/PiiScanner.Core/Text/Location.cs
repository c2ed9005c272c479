namespace PiiScanner.Core.Text;

/// <summary>Where something stands, in the words people use: "page 3", "sheet Staff, cell C7". Members that do not apply are null.</summary>
public sealed record Location
{
    /// <summary>Page of a PDF or frame of an image, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Name of the worksheet, as written in the workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Cell in A1 form, such as <c>B7</c>; in a Word or HTML table row and column as <c>R3C2</c>.</summary>
    public string? Cell { get; init; }

    /// <summary>Paragraph of the part, from 1.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Line of a text file, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>Column in the line, UTF-16 code units, from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The part that is not the plain body: one of <see cref="DocumentParts"/>; null is the body.</summary>
    public string? Part { get; init; }

    /// <summary>The rectangle on the page, where the format has one.</summary>
    public Box? Box { get; init; }
}
