using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Filters;
using PiiScanner.Pdf.Tests.Support;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Tests.Filters;

public class FilterTests
{
    private static readonly byte[] Sample = PdfBuilder.Bytes(string.Concat(Enumerable.Range(0, 300).Select(i => $"row {i % 17} of {i * i};")));

    [Fact]
    public void Decode_Flate_GivesTheData() => Assert.Equal(Sample, Decode("/Filter/FlateDecode", PdfBuilder.Deflate(Sample)).Data.ToArray());

    [Fact]
    public void Decode_FlateCutShort_KeepsWhatCameBefore()
    {
        var packed = PdfBuilder.Deflate(Sample);
        var decoded = Decode("/Filter/FlateDecode", packed[..(packed.Length / 2)]);
        Assert.True(decoded.Data.Length > 100);
        Assert.True(Sample.AsSpan().StartsWith(decoded.Data.Span));
    }

    [Fact]
    public void Decode_FlateWithDamage_SaysSo()
    {
        var packed = PdfBuilder.Deflate(Sample);
        for (var i = packed.Length / 2; i < packed.Length; i++) packed[i] = 0xFF;
        Assert.True(Decode("/Filter/FlateDecode", packed).IsDamaged);
    }

    [Fact]
    public void Decode_FlateWithoutHeader_IsReadAllTheSame() => Assert.Equal(Sample, Decode("/Filter/FlateDecode", [0, 0, .. PdfBuilder.Deflate(Sample)[2..]]).Data.ToArray());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decode_Lzw_GivesTheData(bool early)
    {
        var data = Enumerable.Range(0, 20_000).Select(i => (byte)(i * i / 7)).ToArray();
        var decoded = Decode($"/Filter/LZWDecode/DecodeParms<</EarlyChange {(early ? 1 : 0)}>>", LzwWriter.Encode(data, early));
        Assert.Equal(data, decoded.Data.ToArray());
    }

    [Theory]
    [InlineData("/Filter/ASCIIHexDecode", "48 65 6C 6C 6F>", "Hello")]
    [InlineData("/Filter/ASCII85Decode", "87cURD]i,\"Ebo80~>", "Hello World!")]
    [InlineData("/Filter/A85", "<~z!!~>", "\0\0\0\0\0")]
    [InlineData("/Filter[/AHx/AHx]", "34 38 34 39>", "HI")]
    public void Decode_AsciiFilters_GiveTheData(string entries, string data, string expected) =>
        Assert.Equal(PdfBuilder.Bytes(expected), Decode(entries, PdfBuilder.Bytes(data)).Data.ToArray());

    [Fact]
    public void Decode_RunLength_GivesTheData() => Assert.Equal("abcxxxx"u8.ToArray(), Decode("/Filter/RunLengthDecode", [2, (byte)'a', (byte)'b', (byte)'c', 253, (byte)'x', 128, 9]).Data.ToArray());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Decode_PngPredictor_UndoesEveryFilterType(int type)
    {
        var random = new Random(type);
        var pixels = new byte[10 * 12];
        random.NextBytes(pixels);
        var decoded = Decode("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns 4>>", PdfBuilder.Deflate(PngWriter.Filter(pixels, 12, 3, type)));
        Assert.Equal(pixels, decoded.Data.ToArray());
    }

    [Fact]
    public void Decode_TiffPredictor_AddsUp() =>
        Assert.Equal([10, 20, 11, 22, 12, 24], Decode("/Filter/FlateDecode/DecodeParms<</Predictor 2/Colors 2/Columns 3>>", PdfBuilder.Deflate([10, 20, 1, 2, 1, 2])).Data.ToArray());

    [Theory]
    [InlineData("/Filter/FlateDecode")]
    [InlineData("/Filter/RunLengthDecode")]
    [InlineData("/Filter[/FlateDecode/FlateDecode]")]
    [InlineData("/Filter[/FlateDecode/RunLengthDecode]")]
    public void Decode_Bomb_StopsAtTheCap(string entries)
    {
        byte[] data = entries.Contains("[/FlateDecode/Flate", StringComparison.Ordinal) ? PdfBuilder.Deflate(PdfBuilder.Deflate(new byte[50_000_000]))
            : entries.Contains("[/FlateDecode/Run", StringComparison.Ordinal) ? PdfBuilder.Deflate([.. Enumerable.Repeat((byte)129, 5_000_000)])
            : entries.Contains("Run", StringComparison.Ordinal) ? [.. Enumerable.Repeat((byte)129, 1_000_000)] : PdfBuilder.Deflate(new byte[50_000_000]);
        var decoded = Decode(entries, data, cap: 100_000);
        Assert.True(decoded.IsTruncated);
        Assert.True(decoded.Data.Length <= 100_000);
    }

    [Fact]
    public void Decode_DataExactlyAsLongAsTheCap_IsNotTruncated()
    {
        var decoded = Decode("/Filter/FlateDecode", PdfBuilder.Deflate(Sample), cap: Sample.Length);
        Assert.False(decoded.IsTruncated);
        Assert.Equal(Sample, decoded.Data.ToArray());
    }

    [Fact]
    public void Decode_ImageFilter_LeavesTheBytes()
    {
        var decoded = Decode("/Filter[/ASCIIHexDecode/DCTDecode]", PdfBuilder.Bytes("FFD8FF>"));
        Assert.Equal("DCTDecode", decoded.ImageFilter);
        Assert.Equal([0xFF, 0xD8, 0xFF], decoded.Data.ToArray());
    }

    [Fact]
    public void Decode_FlateThatAsksForAPresetDictionary_SaysDamaged() =>
        Assert.True(Decode("/Filter/FlateDecode", [0x78, 0xBB, 1, 2, 3, 4, .. PdfBuilder.Deflate(Sample)[2..]]).IsDamaged);

    [Fact]
    public void Decode_UnknownFilter_SaysDamaged() => Assert.True(Decode("/Filter/NoSuchDecode", [1, 2, 3]).IsDamaged);

    private static DecodedStream Decode(string entries, byte[] data, int cap = 1 << 24)
    {
        var dictionary = Assert.IsType<CosDictionary>(new CosParser(PdfBuilder.Bytes($"<<{entries}>>"), 0, 10).Read());
        return StreamDecoder.Decode(data, dictionary, DirectOnly.Instance, cap);
    }
}
