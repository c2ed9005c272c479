using PiiScanner.Core.Text.Readers.Json;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>What stands beside the flow of a page and is read behind it: attributes, links, alternative texts, metadata, scripts.</summary>
internal sealed class HtmlAside
{
    // In this order the parts are read.
    private static readonly string[] Order = [DocumentParts.Metadata, DocumentParts.AltText, DocumentParts.Field, DocumentParts.Attribute, DocumentParts.MarkupComment];

    private readonly Dictionary<string, List<Note>> _notes = new(StringComparer.Ordinal);
    private readonly List<Data> _data = [];

    /// <summary>Keeps rows of data that stand in a script or an attribute.</summary>
    /// <param name="tree">Their shape.</param>
    /// <param name="pin">Where the text begins in the source, when the tree is of a decoded copy; null when the tree is of the source itself.</param>
    public void Add(JsonTree tree, int? pin) => _data.Add(new Data(tree, pin));

    /// <summary>The rows of data that were kept.</summary>
    public IReadOnlyList<Data> AllData => _data;

    /// <summary>Targets of links that are no text: where they lead is told, not examined.</summary>
    public List<string> Links { get; } = [];

    /// <summary>Keeps a text.</summary>
    /// <param name="part">One of <see cref="DocumentParts"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="sourceStart">Where it begins in the source.</param>
    /// <param name="asWritten">True when it stands there character for character on one line.</param>
    public void Add(string part, string text, int sourceStart, bool asWritten)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (!_notes.TryGetValue(part, out var notes)) _notes[part] = notes = [];
        notes.Add(new Note(text, sourceStart, asWritten));
    }

    /// <summary>Hands out what was kept, part by part, and forgets it.</summary>
    public IEnumerable<(string Part, List<Note> Notes)> Take()
    {
        foreach (var part in Order)
        {
            if (_notes.TryGetValue(part, out var notes)) yield return (part, notes);
        }

        _notes.Clear();
    }

    /// <summary>One text.</summary>
    internal readonly record struct Note(string Text, int SourceStart, bool AsWritten);

    /// <summary>Rows of data.</summary>
    internal readonly record struct Data(JsonTree Tree, int? Pin);
}
