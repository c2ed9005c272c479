namespace PiiScanner.Paper;

/// <summary>A line in a column of a page.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Center">Centred.</param>
/// <param name="Size">Half points; 0 for the document's own.</param>
public sealed record WordLine(string Text, bool Bold = false, bool Center = false, int Size = 0)
{
    /// <summary>The lines of somebody who signs: who, name, day, and room for the signature.</summary>
    /// <param name="who">Who signs, as a heading.</param>
    /// <param name="fields">Lines to fill in, the signature last.</param>
    public static IReadOnlyList<WordLine> Signer(string who, params string[] fields) =>
        [new WordLine(who, Bold: true), .. fields.Select(field => new WordLine(field)), new WordLine(" "), new WordLine(" "), new WordLine(" ")];
}
