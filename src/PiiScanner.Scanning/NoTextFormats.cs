using System.Globalization;
using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>Knows the files that hold no text for readers, such as fonts, sound and film, from a data list.</summary>
internal sealed class NoTextFormats
{
    private const int AnyByte = -1;
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    private NoTextFormats(TextReader list)
    {
        while (list.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (line.StartsWith('#') || cells.Length != 3 || cells[0] == "extension") continue;
            _rows["." + cells[0]] = new Row(cells[1], cells[2]);
        }
    }

    /// <summary>Reads the list that travels with the program.</summary>
    public static NoTextFormats Load()
    {
        var stream = typeof(NoTextFormats).Assembly.GetManifestResourceStream("holds-no-text.tsv")
            ?? throw new InvalidOperationException("The list of formats without text is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new NoTextFormats(reader);
    }

    /// <summary>The media type when both name and content say that the file holds no text, else null.</summary>
    /// <param name="file">The file; its first bytes are looked at.</param>
    public string? Recognize(SourceFile file)
    {
        if (!_rows.TryGetValue(file.Extension, out var row)) return null;
        // Read when asked for: of the many rows a scan of one file needs one, or none.
        var patterns = row.Patterns.Split('|', StringSplitOptions.RemoveEmptyEntries);
        if (patterns.Length == 0) return row.MediaType;
        var head = file.Head(64);
        return patterns.Any(pattern => BeginsWith(head, Pattern(pattern))) ? row.MediaType : null;
    }

    private static bool BeginsWith(byte[] head, int[] pattern)
    {
        if (head.Length < pattern.Length) return false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != AnyByte && pattern[i] != head[i]) return false;
        }

        return true;
    }

    private static int[] Pattern(string digits)
    {
        var pattern = new int[digits.Length / 2];
        for (var i = 0; i < pattern.Length; i++)
        {
            var pair = digits.AsSpan(i * 2, 2);
            pattern[i] = pair is ".." ? AnyByte : int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return pattern;
    }

    private sealed record Row(string Patterns, string MediaType);
}
