using PiiScanner.Pdf.Crypt;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Crypt;

public class EncryptedDocumentTests
{
    public static TheoryData<string> Files =>
        [EncryptedFiles.Rc4Of40Bits, EncryptedFiles.Rc4Of128Bits, EncryptedFiles.AesOf128Bits, EncryptedFiles.AesOf256BitsRevision5, EncryptedFiles.AesOf256Bits];

    [Theory]
    [MemberData(nameof(Files))]
    public void Open_RightPassword_ReadsTextAndStrings(string file)
    {
        foreach (var password in (string[])["user", "owner"])
        {
            var document = PdfDocument.Open(Convert.FromBase64String(file), new PdfOpenOptions { Password = password });
            Assert.True(document.IsEncrypted);
            Assert.Equal("opened secret", PageText.Drawn(document.Pages[0].Read()));
            Assert.Contains(document.ReadTextParts().Parts, p => p is { Channel: PdfChannel.Info, Key: "Title", Text: "locked title" });
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Open_NoOrWrongPassword_SaysEncrypted(string file)
    {
        foreach (var password in (string?[])[null, "", "User", "x"])
        {
            var error = Assert.Throws<PdfException>(() => PdfDocument.Open(Convert.FromBase64String(file), new PdfOpenOptions { Password = password }));
            Assert.Equal(PdfError.Encrypted, error.Error);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Open_EncryptedAndWithoutCrossReference_IsRepairedAndRead(string file)
    {
        var data = Convert.FromBase64String(file);
        var at = data.AsSpan().LastIndexOf("startxref"u8);
        "startxxxx"u8.CopyTo(data.AsSpan(at));
        var document = PdfDocument.Open(data, new PdfOpenOptions { Password = "user" });
        Assert.True(document.IsRepaired);
        Assert.Equal("opened secret", PageText.Drawn(document.Pages[0].Read()));
    }

    [Fact]
    public void Open_EmptyUserPassword_NeedsNone()
    {
        var builder = PdfBuilder.WithPage("BT /F1 12 Tf (no words) Tj ET");
        // Revision 2 with the empty user password, whose check value depends only on the owner's entry, the permissions and the file's id.
        var owner = new string('A', 32);
        byte[] padding = [.. "28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A".Chunk(2).Select(c => Convert.ToByte(new string(c), 16))];
        byte[] seed = [.. padding, .. PdfBuilder.Bytes(owner), 0xFC, 0xFF, 0xFF, 0xFF, .. "0123456789abcdef"u8];
        var user = Rc4.Transform(System.Security.Cryptography.MD5.HashData(seed).AsSpan(0, 5), padding);
        builder.TrailerEntries = $"/ID[(0123456789abcdef)(x)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O({owner})/U<{Convert.ToHexString(user)}>>>";
        // The content was not encrypted, so it comes out as noise; that the document opens is what is asked here.
        Assert.True(builder.Open().IsEncrypted);
    }

    [Theory]
    [InlineData("/V 5/R 3/Length 256")]
    [InlineData("/V 4/R 6")]
    [InlineData("/V 2/R 2/Length -8")]
    [InlineData("/V 1/R 4/Length 99999")]
    public void Open_ContradictoryEncryption_SaysEncrypted(string entries)
    {
        var builder = PdfBuilder.WithPage("");
        builder.TrailerEntries = $"/Encrypt<</Filter/Standard{entries}/P -4/O(short)/U(short)/StmF/S/StrF/S/CF<</S<</CFM/AESV3>>>>>>";
        Assert.Equal(PdfError.Encrypted, Assert.Throws<PdfException>(() => builder.Open()).Error);
    }

    [Fact]
    public void Open_UnknownHandler_SaysUnsupported()
    {
        var builder = PdfBuilder.WithPage("");
        builder.TrailerEntries = "/Encrypt<</Filter/Adobe.PubSec/V 4>>";
        Assert.Equal(PdfError.UnsupportedEncryption, Assert.Throws<PdfException>(() => builder.Open()).Error);
    }

    // The first test vectors of RFC 6229 (key 0x0102030405, offset 0).
    [Fact]
    public void Transform_PublishedVector_GivesItsKeyStream() =>
        Assert.Equal("B2396305F03DC027CCC3524A0A1118A8", Convert.ToHexString(Rc4.Transform([1, 2, 3, 4, 5], new byte[16])));
}
