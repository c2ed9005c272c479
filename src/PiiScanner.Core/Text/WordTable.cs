using System.Text;

namespace PiiScanner.Core.Text;

/// <summary>The tables of <c>rules/words</c>, embedded: tab-separated, a source on the first line, column names on the second.</summary>
internal static class WordTable
{
    /// <summary>The rows of one table, each as its cells, column names left out.</summary>
    /// <param name="name">File name without extension.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        var lines = Read(name).Split('\n');
        if (!lines[0].StartsWith("# source:", StringComparison.Ordinal)) throw new InvalidOperationException($"words/{name}.tsv does not state its source.");
        for (var i = 2; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The words of a table of one column, or of the first column of a wider one.</summary>
    /// <param name="name">File name without extension.</param>
    public static IEnumerable<string> Words(string name) => Rows(name).Select(static row => row[0]);

    private static string Read(string name)
    {
#pragma warning disable RS0030 // An embedded resource is part of the assembly; no file is opened.
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream($"words/{name}.tsv")
            ?? throw new InvalidOperationException($"words/{name}.tsv is not embedded.");
        var bytes = new byte[stream.Length];
        var read = 0;
        while (read < bytes.Length && stream.Read(bytes, read, bytes.Length - read) is > 0 and var count) read += count;
#pragma warning restore RS0030
        return Encoding.UTF8.GetString(bytes, 0, read);
    }
}
