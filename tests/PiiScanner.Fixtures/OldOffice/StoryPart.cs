namespace PiiScanner.Fixtures.OldOffice;

/// <summary>A paragraph, or a table, of a document.</summary>
/// <param name="Line">Text of the paragraph; null for a table.</param>
/// <param name="Rows">Texts of the cells, row by row; null for a paragraph.</param>
public sealed record StoryPart(string? Line, IReadOnlyList<IReadOnlyList<string>>? Rows)
{
    /// <summary>A paragraph.</summary>
    public static implicit operator StoryPart(string line) => new(line, null);

    /// <summary>A table.</summary>
    public static StoryPart Table(params string[][] rows) => new(null, rows);
}
