using PiiScanner.Core.Text.Readers.Json;
using PiiScanner.Core.Text.Readers.Markup;

namespace PiiScanner.Core.Text.Readers;

/// <summary>Reads JSON, JSON lines and JSON with comments: lists of objects as tables with their keys as headings, other values as lines of <c>key: value</c>.</summary>
public static class JsonReader
{
    /// <summary>Reads a text. What is no JSON, or is nested too deeply, is read as lines, with a notice or a gap.</summary>
    /// <param name="json">The text.</param>
    /// <param name="limits">Bounds; null is the defaults.</param>
    /// <param name="places">Told where blocks stand; null when nobody asks.</param>
    public static Document Read(string json, TextLimits? limits = null, SourcePlaces? places = null)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        var bounds = limits ?? TextLimits.Default;
        return new Document(report => Sections(json, bounds, report, places));
    }

    /// <summary>Says whether the beginning of a text is JSON.</summary>
    /// <param name="head">The first characters.</param>
    /// <param name="isWhole">True when that is the whole text.</param>
    public static bool Fits(string head, bool isWhole)
    {
        if (head is null) throw new ArgumentNullException(nameof(head));
        var start = head.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] is not ('{' or '[')) return false;
        var outcome = JsonParser.Parse(head, (0, head.Length), TextLimits.Default.MaxElementDepth, out _);
        return outcome is JsonParser.Outcome.Ok or JsonParser.Outcome.TooDeep || (!isWhole && outcome is JsonParser.Outcome.Cut);
    }

    private static IEnumerable<DocumentSection> Sections(string json, TextLimits limits, Document report, SourcePlaces? places)
    {
        var outcome = JsonParser.Parse(json, (0, json.Length), limits.MaxElementDepth, out var tree);
        if (tree is not null) return new JsonWalker(tree, new BlockMaker(json, limits, places), part: null).Walk();
        if (outcome == JsonParser.Outcome.TooDeep)
        {
            report.Add(new ReadGap("limit-reached", new LocalizedText(
                "Dữ liệu JSON lồng nhau quá sâu nên chỉ được đọc như văn bản thường.",
                "The JSON is nested too deeply; it was read as plain lines.")));
        }
        else
        {
            report.Add(new Notice("read-as-text", new LocalizedText(
                "Tệp JSON bị lỗi cú pháp nên được đọc như văn bản thường.",
                "The JSON is broken; it was read as plain lines.")));
        }

        // Letters written as \u1ea1 would not be recognised in plain lines.
        var readable = ScriptText.UnescapeUnicode(json);
        return [PlainTextReader.Section(() => new StringCharSource(readable), limits)];
    }
}
