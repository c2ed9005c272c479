using System.Buffers;

namespace PiiScanner.Scanning;

/// <summary>Knows the hosts of file stores, online documents, forms and shortened addresses, from a data list.</summary>
internal sealed class ExternalHosts
{
    private static readonly Lazy<ExternalHosts> FromAssembly = new(Load);
    private readonly List<Row> _rows = [];

    private ExternalHosts(TextReader list)
    {
        while (list.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (line.StartsWith('#') || cells.Length != 4 || cells[0] == "host") continue;
            _rows.Add(new Row(cells[0], cells[1], cells[2] == "short", cells[3]));
        }

        // The longest row that fits counts.
        _rows.Sort((one, other) => (other.Host.Length + other.Path.Length).CompareTo(one.Host.Length + one.Path.Length));
        Names = SearchValues.Create([.. _rows.Select(row => row.Host).Distinct()], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The list that travels with the program, read once.</summary>
    public static ExternalHosts Shared => FromAssembly.Value;

    /// <summary>All hosts, to search for at once.</summary>
    public SearchValues<string> Names { get; }

    /// <summary>The row of a host at the beginning of a text, with what may stand behind it; null when it is none.</summary>
    /// <param name="text">Begins with a host.</param>
    /// <param name="length">Code units up to the path, its slash included.</param>
    public Row? Find(ReadOnlySpan<char> text, out int length)
    {
        foreach (var row in _rows)
        {
            length = row.Host.Length;
            if (!text.StartsWith(row.Host, StringComparison.OrdinalIgnoreCase) || Slash(text[length..]) is not (> 0 and var slash)) continue;
            length += slash;
            if (text[length..].StartsWith(row.Path, StringComparison.OrdinalIgnoreCase)) return row;
        }

        length = 0;
        return null;
    }

    // A redirector writes the slash of the address it leads to as %2F.
    private static int Slash(ReadOnlySpan<char> text) => text.StartsWith("/") ? 1 : text.StartsWith("%2F", StringComparison.OrdinalIgnoreCase) ? 3 : 0;

    private static ExternalHosts Load()
    {
        var stream = typeof(ExternalHosts).Assembly.GetManifestResourceStream("external-hosts.tsv")
            ?? throw new InvalidOperationException("The list of hosts of external links is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new ExternalHosts(reader);
    }

    /// <summary>One service.</summary>
    /// <param name="Host">Its host; subdomains belong to it.</param>
    /// <param name="Path">First part of the path; empty for any.</param>
    /// <param name="IsShort">True for a service that hides where an address leads.</param>
    /// <param name="Name">What people call it.</param>
    public sealed record Row(string Host, string Path, bool IsShort, string Name);
}
