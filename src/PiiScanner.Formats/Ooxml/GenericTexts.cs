using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Reads XML of unknown meaning: every text node and every attribute that may hold somebody's words.</summary>
internal static class GenericTexts
{
    // Attributes that hold words wherever they appear; others are looked at by their value.
    private static readonly HashSet<string> WordAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "caption", "title", "descr", "description", "text", "value", "val", "v", "user", "userName", "author", "displayName", "comment", "tooltip", "string", "alt", "label",
    };

    /// <summary>Reads every text and every attribute.</summary>
    public static IEnumerable<Draft> ReadAll(MarkupReader reader, PackageSession session, Location at) => Read(reader, session, at, all: true);

    /// <summary>Reads every text, and the attributes that look like words.</summary>
    public static IEnumerable<Draft> ReadLikely(MarkupReader reader, PackageSession session, Location at) => Read(reader, session, at, all: false);

    /// <summary>A block of one attribute.</summary>
    public static BlockDraft Attribute(MarkupReader reader, PackageSession session, Location at, string name, string value) =>
        Text(session, at, value, session.Place(reader, name));

    /// <summary>A block of a text.</summary>
    public static BlockDraft Text(PackageSession session, Location at, string value, TextPiece? place)
    {
        _ = session;
        var draft = new BlockDraft { Part = at.Part, Location = at };
        draft.Append(value, default, place);
        return draft;
    }

    /// <summary>A block of the current text node, read in stretches.</summary>
    public static BlockDraft Node(MarkupReader reader, PackageSession session, Location at)
    {
        var draft = new BlockDraft { Part = at.Part, Location = at };
        var buffer = new char[2048];
        for (int offset = 0, read; (read = reader.ReadChunk(buffer)) > 0; offset += read)
            draft.Append(buffer.AsSpan(0, read), default, session.Place(reader, null, offset));
        return draft;
    }

    private static IEnumerable<Draft> Read(MarkupReader reader, PackageSession session, Location at, bool all)
    {
        while (reader.Read())
        {
            if (reader.IsText)
            {
                var draft = Node(reader, session, at);
                if (!string.IsNullOrWhiteSpace(draft.FlatText)) yield return draft;
            }
            else if (reader.IsElement)
            {
                while (reader.NextAttribute())
                {
                    var value = reader.Value;
                    if (string.IsNullOrWhiteSpace(value) || !(all ? !IsAddress(reader.Name, value) : IsLikely(reader.Name, value))) continue;
                    yield return Attribute(reader, session, at, reader.QualifiedName, value);
                }
            }
        }

        foreach (var remark in reader.Remarks) yield return Text(session, at with { Part = DocumentParts.MarkupComment }, remark, null);
    }

    // Addresses of schemas stand in nearly every package and name nobody.
    private static bool IsAddress(string name, string value) =>
        name is "schemaLocation" or "noNamespaceSchemaLocation" or "Ignorable" or "uri" || value.StartsWith("http://schemas.", StringComparison.OrdinalIgnoreCase)
        || (value.StartsWith('{') && value.Length == 38);

    private static bool IsLikely(string name, string value)
    {
        if (IsAddress(name, value)) return false;
        if (value.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F') >= 0 || value.Contains('@')) return true;
        if (double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _)) return value.Length >= 9 && WordAttributes.Contains(name);
        return WordAttributes.Contains(name) || value.Contains(' ');
    }
}
