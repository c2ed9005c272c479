using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Robustness;

/// <summary>Small files that ask for much: what they cost is bounded, and what was left out is said.</summary>
public class BombTests
{
    private const long MaxAllocated = 200L << 20;

    [Theory]
    [InlineData("FlateDecode", 6)]
    [InlineData("RunLengthDecode", 2)]
    [InlineData("ASCIIHexDecode", 3)]
    public void Read_FiltersOverFilters_StopAtTheCap(string filter, int times)
    {
        var data = Encoding.ASCII.GetBytes("BT /F1 9 Tf (a) Tj ET " + new string(' ', 3 << 20));
        for (var i = 0; i < times; i++) data = Encode(filter, data);
        var builder = new PdfBuilder();
        var bomb = builder.AddStream($"/Filter[{string.Join(' ', Enumerable.Repeat("/" + filter, times))}]", data);
        builder.AddPageOf(PdfBuilder.Invariant($"{bomb} 0 R"));
        var bytes = builder.Build();

        var content = Bounded(() => PdfDocument.Open(bytes, FullReading.SmallLimits).Pages[0].Read());

        Assert.Contains(content.Problems, p => p.Kind == PdfProblemKind.LimitExceeded);
    }

    [Fact]
    public void Read_ObjectStreamBomb_KeepsTheOtherPages()
    {
        var builder = PdfBuilder.WithPage("BT /F1 9 Tf (a) Tj ET");
        builder.AddStream("/Type/ObjStm/N 100000/First 1000000/Filter/FlateDecode", PdfBuilder.Deflate(new byte[40 << 20]));
        // Without its cross-reference every object stream of the file is looked into.
        var bytes = Without(builder.Build(), "startxref");

        var content = Bounded(() => PdfDocument.Open(bytes, FullReading.SmallLimits).Pages[0].Read());

        Assert.Equal("a", PageText.Drawn(content));
    }

    [Theory]
    [InlineData("0 4294967295\n")]
    [InlineData("0 2147483647\n")]
    [InlineData("4000000000 10\n")]
    [InlineData("-5 3\n")]
    public void Open_CrossReferenceOfImpossibleSize_IsReadAllTheSame(string section)
    {
        var bytes = Replace(PdfBuilder.WithPage("BT /F1 9 Tf (a) Tj ET").Build(), "xref\n0 ", "xref\n" + section + "0 ");

        var content = Bounded(() => PdfDocument.Open(bytes, FullReading.SmallLimits).Pages[0].Read());

        Assert.Equal("a", PageText.Drawn(content));
    }

    [Theory]
    [InlineData("/Outlines {0} 0 R", "<</First {0} 0 R/Next {0} 0 R/Title(secret)>>")]
    [InlineData("/AcroForm<</Fields[{0} 0 R]>>", "<</T(a)/V(secret)/Kids[{0} 0 R {0} 0 R]>>")]
    [InlineData("/Names<</EmbeddedFiles {0} 0 R/JavaScript {0} 0 R>>", "<</Kids[{0} 0 R {0} 0 R]/Names[(a)(secret)]>>")]
    [InlineData("/StructTreeRoot {0} 0 R", "<</K[{0} 0 R {0} 0 R]/Alt(secret)>>")]
    [InlineData("/OpenAction {0} 0 R", "<</S/JavaScript/JS(secret)/Next[{0} 0 R {0} 0 R]>>")]
    [InlineData("/Pages {0} 0 R", "<</Type/Pages/Kids[{0} 0 R {0} 0 R]/Count 2>>")]
    public void Open_TreeThatHoldsItself_IsWalkedOnce(string entries, string body)
    {
        var builder = new PdfBuilder();
        var loop = builder.Reserve();
        builder.Set(loop, body.Replace("{0}", loop.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        builder.CatalogEntries = entries.Replace("{0}", loop.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        builder.AddPage("BT /F1 9 Tf (a) Tj ET");
        var bytes = builder.Build();

        Bounded(() =>
        {
            FullReading.Run(bytes);
            return true;
        });
        if (!body.Contains("secret", StringComparison.Ordinal) || entries.StartsWith("/Names", StringComparison.Ordinal)) return;
        Assert.Single(PdfDocument.Open(bytes).ReadTextParts().Parts, p => p.Text == "secret");
    }

    [Theory]
    [InlineData("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[{0} 0 R]/ToUnicode {0} 0 R>>")]
    [InlineData("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding {0} 0 R/DescendantFonts {0} 0 R>>")]
    [InlineData("<</Type/Font/Subtype/Type3/BaseFont/X/FontMatrix[0.001 0 0 0.001 0 0]/Encoding {0} 0 R/CharProcs {0} 0 R/FontDescriptor {0} 0 R>>")]
    public void Read_FontThatIsMadeOfItself_Ends(string body)
    {
        var builder = new PdfBuilder();
        var font = builder.Reserve();
        builder.Set(font, body.Replace("{0}", font.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        builder.AddPage("BT /F 9 Tf (ab) Tj /F1 9 Tf (c) Tj ET", PdfBuilder.Invariant($"/Font<</F {font} 0 R/F1 {builder.Helvetica} 0 R>>"));
        Assert.EndsWith("c", PageText.Drawn(Bounded(() => builder.ReadPage())), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CMapThatUsesItself_Ends()
    {
        var builder = new PdfBuilder();
        var map = builder.Reserve();
        builder.SetStream(map, PdfBuilder.Invariant($"/UseCMap {map} 0 R"), PdfBuilder.Bytes("begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <0041> endbfchar endcmap"));
        var font = builder.Add(PdfBuilder.Invariant($"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>"));
        builder.AddPage("BT /F 9 Tf (a) Tj ET", PdfBuilder.Invariant($"/Font<</F {font} 0 R>>"));
        Assert.Equal("A", PageText.Drawn(Bounded(() => builder.ReadPage())));
    }

    [Fact]
    public void Read_FiveThousandPages_TakesTheMemoryOfOne()
    {
        var builder = new PdfBuilder();
        for (var i = 0; i < 5000; i++) builder.AddPage(PdfBuilder.Invariant($"BT /F1 9 Tf 50 700 Td (page {i + 1}) Tj ET"));
        var document = builder.Open();
        var kept = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < document.Pages.Count; i++) Assert.Equal(PdfBuilder.Invariant($"page {i + 1}"), PageText.Read(document.Pages[i].Read()));

        Assert.Equal(5000, document.Pages.Count);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - kept < 20 << 20);
    }

    private static T Bounded<T>(Func<T> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = read();
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MaxAllocated, "It took too much memory.");
        return result;
    }

    private static byte[] Encode(string filter, byte[] data) => filter switch
    {
        "FlateDecode" => PdfBuilder.Deflate(data),
        "ASCIIHexDecode" => Encoding.ASCII.GetBytes(Convert.ToHexString(data) + ">"),
        _ => RunLength(data),
    };

    // Runs of up to 128 equal bytes (ISO 32000-1, 7.4.5).
    private static byte[] RunLength(byte[] data)
    {
        var output = new List<byte>();
        for (var i = 0; i < data.Length;)
        {
            var run = 1;
            while (run < 128 && i + run < data.Length && data[i + run] == data[i]) run++;
            if (run > 1) output.AddRange([(byte)(257 - run), data[i]]);
            else output.AddRange([0, data[i]]);
            i += run;
        }

        output.Add(128);
        return [.. output];
    }

    private static byte[] Without(byte[] bytes, string word) => Replace(bytes, word, new string('x', word.Length));

    private static byte[] Replace(byte[] bytes, string old, string replacement) =>
        PdfBuilder.Bytes(Encoding.Latin1.GetString(bytes).Replace(old, replacement, StringComparison.Ordinal));
}
