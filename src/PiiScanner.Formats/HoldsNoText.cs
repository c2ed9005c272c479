using System.Reflection;

namespace PiiScanner.Formats;

/// <summary>Files that hold no text: fonts, sounds, films, programs. They are skipped with that reason, which does not touch the exit code.</summary>
/// <remarks>The list is rules/words/holds-no-text.tsv. A name alone is not believed: where the list gives first bytes they must be there, elsewhere no format may know the file.</remarks>
public static class HoldsNoText
{
    /// <summary>Stable code of the reason.</summary>
    public const string Code = "holds-no-text";

    private const string ResourceName = "PiiScanner.Formats.holds-no-text.tsv";

    private static readonly Lazy<ILookup<string, Row>> Rows = new(Load);

    /// <summary>Says whether the file is one of them. To be asked before the format is looked for.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public static bool Contains(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var rows = Rows.Value[file.Extension].ToList();
        if (rows.Count == 0 || file.Length == 0) return false;
        var head = file.Head(64);
        return rows.Exists(row => row.Magic.Length > 0 ? row.Fits(head) : FormatCatalog.Recognize(file) is null);
    }

    private static ILookup<string, Row> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The list of files that hold no text is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Row.Parse).ToLookup(row => row.Extension, StringComparer.Ordinal);
    }

    private sealed record Row(string Extension, byte[] Magic, int Offset)
    {
        public static Row Parse(string line)
        {
            var fields = line.TrimEnd('\r').Split('\t');
            var magic = Convert.FromHexString(fields[2]);
            return new Row(fields[0], magic, magic.Length == 0 ? 0 : int.Parse(fields[3], System.Globalization.CultureInfo.InvariantCulture));
        }

        public bool Fits(ReadOnlySpan<byte> head) => head.Length >= Offset + Magic.Length && head.Slice(Offset, Magic.Length).SequenceEqual(Magic);
    }
}
