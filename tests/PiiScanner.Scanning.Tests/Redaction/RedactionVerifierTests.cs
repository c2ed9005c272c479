using System.Globalization;
using System.IO.Compression;
using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

public sealed class RedactionVerifierTests
{
    private const string Name = "Nguyễn Thị Bích Hằng";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Name) },
        { "utf-16, odd", [0x41, .. Encoding.Unicode.GetBytes(Name)] },
        { "utf-16 big-endian", Encoding.BigEndianUnicode.GetBytes(Name) },
        { "windows-1258", Bytes("4E 67 75 79 EA DE 6E 20 54 68 69 F2 20 42 69 EC 63 68 20 48 E3 CC 6E 67") },
        { "tcvn3", Bytes("4E 67 75 79 D4 6E 20 54 68 DE 20 42 DD 63 68 20 48 BB 6E 67") },
        { "vni", Bytes("4E 67 75 79 65 E3 6E 20 54 68 F2 20 42 ED 63 68 20 48 61 E8 6E 67") },
        { "hex", Encoding.ASCII.GetBytes("<" + Convert.ToHexString((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Name)]) + ">") },
        { "octal", Encoding.ASCII.GetBytes("(" + string.Concat(((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Name)]).Select(b => "\\" + Convert.ToString(b, 8).PadLeft(3, '0'))) + ")") },
        { "base64", Encoding.ASCII.GetBytes("data:;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes("xin chào " + Name))) },
        { "base64, one value", Encoding.ASCII.GetBytes("a;b\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Nguyen Thi Bich Hang")) + ";c\n") },
        { "base64, glued to a path", Encoding.ASCII.GetBytes("/tep/x/" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Name))) },
        { "base64, utf-16", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.Unicode.GetBytes(Name))) },
        { "base64, tcvn3", Encoding.ASCII.GetBytes(Convert.ToBase64String(Bytes("4E 67 75 79 D4 6E 20 54 68 DE 20 42 DD 63 68 20 48 BB 6E 67"))) },
        { "percent", Encoding.ASCII.GetBytes("?ten=" + Uri.EscapeDataString(Name)) },
        { "percent, tcvn3", Encoding.ASCII.GetBytes("?ten=Nguy%D4n+Th%DE+B%DDch+H%BBng") },
        { "percent of scripts", Encoding.ASCII.GetBytes("Nguy%u1EC5n%20Th%u1ECB%20B%EDch%20H%u1EB1ng") },
        { "quoted-printable", Encoding.ASCII.GetBytes("Nguy=E1=BB=85n Th=E1=BB=8B B=C3=ADch=\r\n H=E1=BA=B1ng") },
        { "quoted-printable, windows-1258", Encoding.ASCII.GetBytes("Nguy=EA=DEn Thi=F2 Bi=ECch H=E3=CCng") },
        { "quoted-printable, broken line", Encoding.ASCII.GetBytes("NGUYEN THI BI=\nCH HANG") },
        { "reversed, no marks, capitals", Encoding.ASCII.GetBytes("HANG NGUYEN THI BICH") },
        { "runs", Encoding.UTF8.GetBytes("<w:t>Nguyễn </w:t></w:r><w:r><w:t>Thị Bích Hằng</w:t>") },
        { "entities", Encoding.ASCII.GetBytes("Nguy&#7877;n Th&#7883; B&iacute;ch H&#x1EB1;ng") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Verify_NameInAnyEncoding_IsSeen(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        Assert.NotEmpty(Look(bytes));
    }

    // The shortest values that are looked for everywhere: seven digits, eight letters.
    [Theory]
    [InlineData(FindingKinds.PhoneNumber, "7654321")]
    [InlineData(FindingKinds.PhoneNumber, "0912345678")]
    [InlineData(FindingKinds.PersonName, "Ngo Y Nhung")]
    [InlineData(FindingKinds.PersonName, "Lý Ái Nhân")]
    public void Verify_ShortValueInAnEncodedLine_IsSeen(string kind, string value)
    {
        var index = new ValueIndex();
        index.Add(kind, value, value);
        byte[] text = Encoding.UTF8.GetBytes(value), wide = Encoding.Unicode.GetBytes(value);
        foreach (var line in (string[])[Convert.ToBase64String(text), Convert.ToBase64String(wide), Convert.ToHexString(text), Convert.ToHexStringLower(wide), Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))])
        {
            Assert.True(Look(Encoding.ASCII.GetBytes("stt,ma\r\n1," + line + "\r\n"), index).Count == 1, line);
        }
    }

    // A lawful place does not count twice because a sign elsewhere is escaped.
    [Theory]
    [InlineData("\\303\\240")]
    [InlineData("=C3=A0")]
    [InlineData("%C3%A0")]
    public void Verify_LawfulOccurrenceBesideEscapes_IsAllowed(string escape)
    {
        var index = Index();
        var removed = new RemovedValues(index, new Dictionary<ulong, int> { [index.Find(Name)[0].Key] = 1 });

        Assert.Empty(RedactionVerifier.Verify(SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(Name + " " + escape)), [removed], CancellationToken.None));
    }

    // Identity numbers and words are letters of base64 as well: they spell nothing.
    [Fact]
    public void Verify_LongSheetOfNumbers_IsNotSlowedByEncodings()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < 20_000; i++) rows.Append(CultureInfo.InvariantCulture, $"{i},07930000{i:00000},09{i:00000000},ThongTinHocSinh\r\n");
        var views = 0;
        var stretch = new EncodedBytes("", Encoding.ASCII.GetBytes(rows.ToString()), 0);
        foreach (var (_, text, _) in ByteViews.Of(stretch, inner => views += inner.Bytes.Length, 0)) Assert.NotEmpty(text);

        Assert.InRange(views, 0, stretch.Bytes.Length / 100);
    }

    [Fact]
    public void Verify_PackedStreamOfAPdf_IsSeen()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.UTF8.GetBytes("(" + Name + ") Tj"));
        byte[] pdf = [.. "%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\r\n"u8, .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];

        Assert.Contains("#stream 1", Assert.Single(Look(pdf)).Part, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Verify_SpelledStreamOfAPdf_IsSeen(bool isHex, bool isPacked)
    {
        var data = Encoding.UTF8.GetBytes("(" + Name + ") Tj");
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        if (isPacked) data = packed.ToArray();
        var written = isHex ? Encoding.ASCII.GetBytes(Convert.ToHexString(data) + ">") : Base85(data);

        Assert.Contains(Look([.. "%PDF-1.7\n1 0 obj\n<<>>\nstream\n"u8, .. written, .. "\nendstream\nendobj\n"u8]), left => left.Part.EndsWith("#stream 1", StringComparison.Ordinal));
    }

    // Every other way to pack a stream, alone and under Flate or base 85, with the predictors of PNG and TIFF.
    [Theory]
    [InlineData("runs")]
    [InlineData("lzw")]
    [InlineData("lzw-late")]
    [InlineData("runs, flate")]
    [InlineData("lzw, base85")]
    [InlineData("runs, hex")]
    [InlineData("png 1, flate")]
    [InlineData("png 2, flate")]
    [InlineData("png 3, lzw")]
    [InlineData("png 4, flate, base85")]
    [InlineData("tiff, flate")]
    [InlineData("flate, flate")]
    public void Verify_StreamPackedInAnyWay_IsSeen(string ways)
    {
        var data = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 900).Select(i => "(" + (i * i).ToString(CultureInfo.InvariantCulture) + ") Tj\n")) + "(" + Name + ") Tj\n(" + Name + ") Tj");
        foreach (var way in ways.Split(", ")) data = Packed(data, way);
        byte[] pdf = [.. Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj\n<</DecodeParms<</Predictor {(ways.StartsWith("tiff", StringComparison.Ordinal) ? 2 : 15)}/Columns 12>>>>\nstream\n"), .. data, .. "\nendstream\nendobj\n"u8];

        Assert.DoesNotContain(Name, Encoding.UTF8.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains(Look(pdf), left => left.Part.Contains("#stream 1", StringComparison.Ordinal));
    }

    private static byte[] Packed(byte[] data, string way)
    {
        switch (way)
        {
            case "flate":
                using (var packed = new MemoryStream())
                {
                    using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
                    return packed.ToArray();
                }

            case "hex": return Encoding.ASCII.GetBytes(Convert.ToHexString(data) + ">");
            case "base85": return Base85(data);
            case "runs": return [.. data.Chunk(5).SelectMany(part => (byte[])[(byte)(part.Length - 1), .. part]), 128];
            case "lzw": return Lzw(data, 1);
            case "lzw-late": return Lzw(data, 0);
            case "tiff": return [.. data.Select((unit, i) => i % Row == 0 ? unit : (byte)(unit - data[i - 1]))];
            default: return Png(data, way[^1] - '0');
        }
    }

    private const int Row = 12;

    private static byte[] Png(byte[] data, int filter)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < data.Length; i++)
        {
            if (i % Row == 0) bytes.Add((byte)filter);
            int left = i % Row > 0 ? data[i - 1] : 0, up = i >= Row ? data[i - Row] : 0, corner = i % Row > 0 && i >= Row ? data[i - Row - 1] : 0;
            int a = Math.Abs(up - corner), b = Math.Abs(left - corner), c = Math.Abs(left + up - (2 * corner));
            bytes.Add((byte)(data[i] - (filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, _ => a <= b && a <= c ? left : b <= c ? up : corner })));
        }

        return [.. bytes];
    }

    private static byte[] Lzw(byte[] data, int early)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        var bits = new StringBuilder();
        var (width, held) = (9, "");
        void Write(int code) => bits.Append(Convert.ToString(code, 2).PadLeft(width, '0'));
        int CodeOf(string text) => text.Length == 1 ? text[0] : table[text];
        Write(256);
        foreach (var sign in Encoding.Latin1.GetString(data))
        {
            if (held.Length == 0 || table.ContainsKey(held + sign))
            {
                held += sign;
                continue;
            }

            Write(CodeOf(held));
            table[held + sign] = 258 + table.Count;
            held = sign.ToString();
            if (258 + table.Count + early > 1 << width) width++;
            if (table.Count < 4096 - 258 - 2) continue;
            Write(CodeOf(held));
            Write(256);
            table.Clear();
            (width, held) = (9, "");
        }

        if (held.Length > 0) Write(CodeOf(held));
        Write(257);
        while (bits.Length % 8 != 0) bits.Append('0');
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.ToString(i * 8, 8), 2))];
    }

    private static byte[] Base85(byte[] data)
    {
        var text = new StringBuilder();
        for (var at = 0; at < data.Length; at += 4)
        {
            var count = Math.Min(4, data.Length - at);
            uint value = 0;
            for (var i = 0; i < 4; i++) value = (value << 8) | (at + i < data.Length ? data[at + i] : (byte)0);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85) digits[i] = (char)('!' + (value % 85));
            text.Append(value == 0 && count == 4 && digits.All(digit => digit == '!') ? "z" : new string(digits, 0, count + 1));
        }

        return Encoding.ASCII.GetBytes(text.Append("~>").ToString());
    }

    // Two-byte codes of a font: no bytes show the name, another program's reading of the page does, and says which.
    [RendererFact]
    public void Verify_LettersOnAPage_AreSeenByTheSecondReader()
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 700, "Thông báo"));
        builder.AddPage(string.Concat(Name.Select((letter, i) => PdfBuilder.Show(50 + (6 * i), 700, letter.ToString()))));

        Assert.Equal(2, Assert.Single(Look(builder.Build())).Page);
    }

    [Fact]
    public void Verify_NestedZips_NamesTheInnermostPart()
    {
        var inner = Zip("word/document.xml", Encoding.UTF8.GetBytes("<w:t>Nguyễn Thị </w:t></w:r><w:r><w:t>Bích Hằng</w:t>"));
        var left = Assert.Single(Look(Zip("tep/trong.docx", inner)));

        Assert.Equal("tep/trong.docx!word/document.xml", left.Part);
        Assert.Equal(1, left.Count);
    }

    [Fact]
    public void Verify_NameOfAnEntry_IsLookedAt() => Assert.NotEmpty(Look(Zip("Nguyen Thi Bich Hang.txt", [])));

    [Fact]
    public void Verify_LawfulOccurrence_IsAllowedAsOftenAsItStood()
    {
        var index = Index();
        var key = index.Find(Name)[0].Key;
        var removed = new RemovedValues(index, new Dictionary<ulong, int> { [key] = 1 });

        Assert.Empty(RedactionVerifier.Verify(SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(Name)), [removed], CancellationToken.None));
        Assert.NotEmpty(RedactionVerifier.Verify(SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(Name + ". " + Name)), [removed], CancellationToken.None));
    }

    // The bytes are looked at stretch by stretch: wherever two of them meet, a value is seen, and seen once.
    [Fact]
    public void Verify_LongText_CountsEveryLawfulOccurrenceOnce()
    {
        var index = Index();
        var key = index.Find(Name)[0].Key;
        var text = new StringBuilder();
        var copies = 0;
        for (; text.Length < 900_000; copies++) text.Append('x', copies % 7).Append(" ; ").Append(Name).Append(". ");
        var file = SourceFile.FromBytes("a.txt", Encoding.UTF8.GetBytes(text.ToString()));

        Assert.Empty(RedactionVerifier.Verify(file, [new RemovedValues(index, new Dictionary<ulong, int> { [key] = copies })], CancellationToken.None));
        Assert.Equal(1, Assert.Single(RedactionVerifier.Verify(file, [new RemovedValues(index, new Dictionary<ulong, int> { [key] = copies - 1 })], CancellationToken.None)).Count);
    }

    [Fact]
    public void Verify_OtherNames_AreNotSeen() => Assert.Empty(Look(Encoding.UTF8.GetBytes("Nguyễn Thị Bích, Hoàng Thị Hằng, Nguyễn T** B** H**")));

    private static IReadOnlyList<Survivor> Look(byte[] bytes) => Look(bytes, Index());

    private static IReadOnlyList<Survivor> Look(byte[] bytes, ValueIndex index) =>
        RedactionVerifier.Verify(SourceFile.FromBytes("tep.bin", bytes), [new RemovedValues(index, new Dictionary<ulong, int>())], CancellationToken.None);

    private static ValueIndex Index()
    {
        var index = new ValueIndex();
        index.Add(FindingKinds.PersonName, Name, Name);
        return index;
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", ""));

    private static byte[] Zip(string name, byte[] content)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
