using System.Text;

namespace PiiScanner.Pdf.Fonts;

/// <summary>The table directory of a TrueType or OpenType font (OpenType 1.9, "Table Directory").</summary>
internal static class TrueTypeTables
{
    private const uint Collection = 0x74746366;

    /// <summary>Finds a table by its four-letter tag; empty where it is missing.</summary>
    public static ReadOnlyMemory<byte> Find(ReadOnlyMemory<byte> font, string tag)
    {
        var span = font.Span;
        var start = BigEndian.U32(span, 0) == Collection ? BigEndian.U32(span, 12) : 0;
        var count = Math.Min(BigEndian.U16(span, start + 4), 200);
        for (var i = 0; i < count; i++)
        {
            var record = start + 12 + 16L * i;
            if (record + 16 > span.Length) break;
            if (Encoding.Latin1.GetString(span.Slice((int)record, 4)) != tag) continue;
            var offset = BigEndian.U32(span, record + 8);
            if (offset >= font.Length) return default;
            return font.Slice((int)offset, (int)Math.Min(BigEndian.U32(span, record + 12), font.Length - offset));
        }

        return default;
    }
}
