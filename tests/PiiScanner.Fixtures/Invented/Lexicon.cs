using System.Globalization;
using System.Reflection;

namespace PiiScanner.Fixtures.Invented;

/// <summary>The embedded tables of names, places, headings and old encodings, as rows of cells.</summary>
public static class Lexicon
{
    /// <summary>Reads an embedded table without its heading row.</summary>
    /// <param name="name">File name, for instance <c>surnames.tsv</c>.</param>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No embedded table {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) rows.Add(line.Split('\t'));
        }

        return rows;
    }

    internal static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
