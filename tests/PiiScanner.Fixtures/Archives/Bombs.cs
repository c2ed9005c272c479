using System.Buffers.Binary;
using System.Text;
using PiiScanner.Fixtures.Containers;

namespace PiiScanner.Fixtures.Archives;

/// <summary>Files made to cost their reader more than they weigh, one of each kind.</summary>
public static class Bombs
{
    /// <summary>All of them: a name and the bytes.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All() =>
    [
        ("zeros.zip", Packing.Zip(("zeros.txt", new byte[40 << 20]))),
        ("zeros.gz", Packing.Gzip(new byte[40 << 20])),
        ("zeros.tar.gz", Packing.Gzip(Packing.Tar(("zeros.txt", new byte[40 << 20])))),
        ("zip-in-zip.zip", Nested(30, (inner, _) => Packing.Zip(("inner.zip", inner)))),
        ("fan-out.zip", Nested(7, (inner, _) => Packing.Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.zip", inner))]))),
        ("gz-in-gz.gz", Nested(30, (inner, _) => Packing.Gzip(inner))),
        ("mixed.tar", Nested(20, (inner, level) => level % 3 == 0 ? Packing.Tar(("a.gz", inner)) : level % 3 == 1 ? Packing.Gzip(inner) : Packing.Zip(("b.tar", inner)))),
        ("huge-size.tar", HugeTar()),
        ("many.zip", Packing.Zip([.. Enumerable.Range(0, 3_000).Select(i => ($"{i}.txt", Array.Empty<byte>()))])),
        ("mail-in-mail.eml", Text(Repeat(60, "From: a@example.com\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n") + "From: a@example.com\n\nAn")),
        ("parts.eml", Text("From: a@example.com\nMIME-Version: 1.0\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) + "\nAn")),
        ("boundaries.eml", Text("From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + Repeat(3_000, "--b\n\nx\n"))),
        ("recipients.eml", Text("From: a@example.com\nTo: " + Repeat(5_000, "<a@example.com>, ((((") + "\nSubject: x\n\nAn")),
        ("laughs.xml", Text("<!DOCTYPE l [<!ENTITY a \"" + new string('A', 100) + "\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY {(char)('a' + i)} \"{Repeat(10, $"&{(char)('a' + i - 1)};")}\">")) + "]><l>&j;</l>")),
        ("deep.xml", Text(Repeat(50_000, "<a>") + "An")),
        ("deep.html", Text("<html>" + Repeat(50_000, "<div>") + "An")),
        ("deep.json", Text(Repeat(50_000, "[{\"a\":"))),
        ("quotes.csv", Text("a,b\n" + Repeat(50_000, "\"\"\"\","))),
        ("entities.docx", Packing.Zip(("[Content_Types].xml", Text("<Types/>")), ("word/document.xml", Text("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")))),
        ("digits.txt", Text(Repeat(40_000, "0912-34.5"))),
        ("names.txt", Text(Repeat(20_000, "Nguyễn Văn "))),
        ("marks.txt", Text("e" + new string('\u0301', 100_000))),
        ("pages.pdf", Text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 99999999/Kids[2 0 R 2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>")),
        ("stream.pdf", Pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>", ("<</Filter/FlateDecode", Zlib(new byte[40 << 20])))),
        ("forms.pdf", FormsInForms(12, 8)),
        ("pixels.png", PngOf(60_000)),
        ("circle.msg", CircleOfSectors()),
        ("names.7z", SevenZipWriter.Write([.. Enumerable.Range(0, 500).Select(i => (new string('a', 200) + i, "x"u8.ToArray()))])),
    ];

    private static byte[] Nested(int levels, Func<byte[], int, byte[]> pack)
    {
        var bytes = "Nguyễn Thị Mẫu 05/10/2012"u8.ToArray();
        for (var level = 0; level < levels; level++) bytes = pack(bytes, level);
        return bytes;
    }

    private static string Repeat(int count, string text) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] HugeTar()
    {
        var tar = Packing.Tar(("a.txt", "An"u8.ToArray()));
        // The notes that Pax puts first end after two blocks; the size stands in the header behind them.
        var header = tar.AsSpan(1024, 512);
        "77777777777\0"u8.CopyTo(header[124..]);
        header.Slice(148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var b in header) sum += b;
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header[148..]);
        return tar;
    }

    // Every form draws the next one many times: the last would be drawn 8^12 times.
    private static byte[] FormsInForms(int levels, int times)
    {
        var forms = Enumerable.Range(0, levels).Select(i => (
            $"<</Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</F {(i + 1 < levels ? i + 5 : 4)} 0 R>>>>",
            Text(i + 1 < levels ? Repeat(times, "/F Do ") : "0 0 1 1 re f"))).ToArray();
        return Pdf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>", forms);
    }

    // Objects 1 to 3 are the catalog, the pages and the page; streams follow.
    private static byte[] Pdf(string page, params (string Dictionary, byte[] Content)[] streams)
    {
        var bytes = new MemoryStream();
        bytes.Write(Text($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj{page}endobj\n"));
        for (var i = 0; i < streams.Length; i++)
        {
            bytes.Write(Text($"{i + 4} 0 obj{streams[i].Dictionary}/Length {streams[i].Content.Length}>>stream\n"));
            bytes.Write(streams[i].Content);
            bytes.Write("\nendstream endobj\n"u8);
        }

        bytes.Write("trailer<</Root 1 0 R>>"u8);
        return bytes.ToArray();
    }

    private static byte[] Zlib(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var packer = new System.IO.Compression.ZLibStream(bytes, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) packer.Write(content);
        return bytes.ToArray();
    }

    // A header that states a picture of 3.6 thousand million pixels, and no pixels.
    private static byte[] PngOf(int side)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), side);
        (head[8], head[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 1, 0, 1]), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var bytes = new byte[body.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(bytes, content.Length);
        body.CopyTo(bytes, 4);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(bytes.Length - 4), Checksum.Crc32(body));
        return bytes;
    }

    private static byte[] CircleOfSectors()
    {
        var bytes = new OutlookWriter().Text(0x0037, "vòng").Attach("a.bin", new byte[20_000]).ToBytes();
        var table = 512 + (512 * BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(76)));
        for (var i = 1; i < 20; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(table + (i * 4)), i - 1);
        return bytes;
    }
}
