using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Fonts;

/// <summary>Opens the font program of a font descriptor (ISO 32000-1, table 126). The kind is told by the bytes, as the keys are often wrong.</summary>
internal static class FontProgramReader
{
    // Fonts for Chinese have some 20 MB.
    private const int MaxBytes = 32 << 20;

    public static IFontProgram? Read(ObjectStore store, CosDictionary descriptor)
    {
        var stream = store.Get(descriptor, "FontFile2") as CosStream
            ?? store.Get(descriptor, "FontFile3") as CosStream
            ?? store.Get(descriptor, "FontFile") as CosStream;
        if (stream is null) return null;
        var data = store.Decode(stream, Math.Min(MaxBytes, store.Limits.MaxDecodedBytes)).Data;
        var span = data.Span;
        if (span.Length < 4) return null;
        if (span.StartsWith("OTTO"u8)) return OpenType(data);
        if (span[0] == '%' || span[0] == 0x80) return new Type1Program(span);
        return span[0] == 1 && span[1] <= 1 && span[2] is >= 4 and <= 16 ? new CffProgram(span) : new TrueTypeProgram(data);
    }

    private static IFontProgram OpenType(ReadOnlyMemory<byte> data)
    {
        var truetype = TrueTypeTables.Find(data, "cmap");
        var cff = TrueTypeTables.Find(data, "CFF ");
        return truetype.Length > 0 || cff.Length == 0 ? new TrueTypeProgram(data) : new CffProgram(cff.Span);
    }
}
