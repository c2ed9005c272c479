namespace PiiScanner.Formats.Ooxml;

/// <summary>Names of people who left traces in a document, each once, in the order met.</summary>
internal sealed class AuthorList
{
    private const int MaxNames = 10_000;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<(string Name, TextPiece? Place)> _names = [];

    /// <summary>The names with the first place of each.</summary>
    public IReadOnlyList<(string Name, TextPiece? Place)> Names => _names;

    /// <summary>Adds a name unless it is empty or known.</summary>
    public void Add(string? name, TextPiece? place)
    {
        if (string.IsNullOrWhiteSpace(name) || _names.Count >= MaxNames || !_known.Add(name)) return;
        _names.Add((name, place));
    }
}
