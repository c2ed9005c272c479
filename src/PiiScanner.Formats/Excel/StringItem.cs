using System.Globalization;
using System.Text;
using System.Xml;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Reads string items (<c>si</c>, <c>is</c>, comment text): plain or rich text. One instance serves a part; the text is valid until the next read.</summary>
internal sealed class StringItem
{
    private const int MaxLength = 64 << 20;
    private readonly char[] _chunk = new char[2048];
    private char[] _text = new char[256];
    private List<TextRun>? _runs;

    /// <summary>The text read last.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, Length);

    /// <summary>Number of code units read last.</summary>
    public int Length { get; private set; }

    /// <summary>Phonetic guide of the text read last, empty when there is none.</summary>
    public string Phonetic { get; private set; } = "";

    /// <summary>Fonts of the rich runs read last, or null for plain text.</summary>
    public TextRun[]? Runs => _runs is { Count: > 0 } runs ? runs.ToArray() : null;

    /// <summary>Reads the current element up to its end.</summary>
    public void Read(MarkupReader reader)
    {
        Length = 0;
        Phonetic = "";
        _runs?.Clear();
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        string? font = null;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "r": font = null; break;
                case "rFont": font = reader.Attribute("val"); break;
                case "t": ReadText(reader, font); break;
                case "rPh": Phonetic += PhoneticText(reader); break;
            }
        }
    }

    /// <summary>Reads the text of the current element only, such as a <c>v</c>.</summary>
    public void ReadPlain(MarkupReader reader)
    {
        Length = 0;
        Phonetic = "";
        _runs?.Clear();
        ReadText(reader, null);
    }

    private void ReadText(MarkupReader reader, string? font)
    {
        if (reader.IsEmpty) return;
        var start = Length;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsText) continue;
            for (int read; (read = reader.ReadChunk(_chunk)) > 0;) Append(_chunk.AsSpan(0, read));
        }

        Unescape(start);
        if (font is not null && Length > start) (_runs ??= []).Add(new TextRun(start, Length - start) { Font = font });
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > MaxLength) throw new PartLimitException(PackageMessages.TooMuch);
        if (Length + text.Length > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + text.Length));
        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    // Spreadsheets write characters that XML forbids as _x000D_ (ECMA-376 part 1, 22.9.2.19).
    private void Unescape(int start)
    {
        var span = _text.AsSpan(start, Length - start);
        if (span.IndexOf("_x") < 0) return;
        var write = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == '_' && i + 6 < span.Length && span[i + 1] == 'x' && span[i + 6] == '_'
                && ushort.TryParse(span.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                span[write++] = (char)code;
                i += 6;
            }
            else
            {
                span[write++] = span[i];
            }
        }

        Length = start + write;
    }

    private static string PhoneticText(MarkupReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmpty) return "";
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText && text.Length < 4096) text.Append(reader.Value);
        }

        return text.ToString();
    }
}
