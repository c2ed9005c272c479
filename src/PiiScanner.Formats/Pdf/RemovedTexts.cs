using System.Text;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Pdf;

/// <summary>What texts beside the pages become: those the engine read are known word by word, in all others the removed values are looked for.</summary>
/// <param name="edits">What goes.</param>
internal sealed class RemovedTexts(FileEdits edits)
{
    private const string Mask = "***";

    private readonly Dictionary<string, string> _edited = new(StringComparer.Ordinal);

    /// <summary>Notes what the engine made of a text.</summary>
    public void Add(string text, string edited) => _edited[text] = edited;

    /// <summary>A text without what goes; null where nothing does. XML that holds anything becomes empty: it repeats values in ways of its own.</summary>
    /// <param name="text">A string of the document, a name, an XML document or a script.</param>
    public string? Clean(string text)
    {
        if (text.Length == 0) return null;
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<", StringComparison.Ordinal) && XmlTexts.Read(text) is var pieces && pieces.Any(piece => Piece(piece) is not null)) return "";
        return Piece(text);
    }

    private string? Piece(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (_edited.TryGetValue(plain, out var edited)) return edited;
        if (edits.Values.IsValue(text.Trim())) return Mask;
        if (Known(plain) is { } lines) return lines;
        var found = edits.Values.Find(text, Escapes.Characters | Escapes.Tags);
        if (found.Count == 0) return null;
        var result = new StringBuilder();
        var done = 0;
        foreach (var match in found)
        {
            result.Append(text, done, match.Start - done).Append(Mask);
            done = match.End;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    // Scripts are read line by line.
    private string? Known(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return null;
        var lines = text.Split('\n');
        var changed = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Piece(lines[i]) is not { } line) continue;
            (lines[i], changed) = (line, true);
        }

        return changed ? string.Join('\n', lines) : null;
    }
}
