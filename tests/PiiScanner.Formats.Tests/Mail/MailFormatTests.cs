using System.Text;

namespace PiiScanner.Formats.Tests.Mail;

public sealed class MailFormatTests
{
    private const string Sample = """
        Received: from mx.example.com (192.0.2.1)
        From: =?utf-8?B?Tmd1eeG7hW4gVGjhu4sgTeG6q3U=?= <mau@example.com>
        To: "Trần Văn Ví" <vi@example.com>, an@example.com
        Subject: =?utf-8?Q?Danh_s=C3=A1ch_l=E1=BB=9Bp_6A?=
        X-Note: CCCD 075209012345
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b1

        Lời ngoài lề
        --b1
        Content-Type: multipart/alternative; boundary=b2

        --b2
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Em Nguy=E1=BB=85n V=C4=83n An
        --b2
        Content-Type: text/html; charset=windows-1258
        Content-Transfer-Encoding: base64

        PHA+Tmd1eere8W4gVuNuIEFuPC9wPg==
        --b2--
        --b1
        Content-Type: text/csv; name="ds!6A.csv"
        Content-Disposition: attachment; filename="ds!6A.csv"
        Content-Transfer-Encoding: base64

        U1RULEjhu40gdMOqbg==
        --b1
        Content-Type: message/rfc822

        From: Lê Mẫu <le@example.com>
        Subject: Bên trong
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        Chào em Bình
        --b1--
        Lời sau cùng
        """;

    [Fact]
    public void Read_Message_GivesPeopleBodiesAndAttachments()
    {
        var read = MailRead.From("a.eml", Encoding.UTF8.GetBytes(Sample));

        Assert.Equal(["Nguyễn Thị Mẫu <mau@example.com>", "Trần Văn Ví <vi@example.com>", "an@example.com", "Danh sách lớp 6A"], read.Shown);
        Assert.Equal(["X-Note: CCCD 075209012345", "Lời ngoài lề", "Lời sau cùng"], read.Others);
        Assert.Equal(["a.eml!body.txt", "a.eml!body-2.html", "a.eml!ds%216A.csv", "a.eml!part-1.eml"], read.Files.Select(file => file.Path));
        Assert.Equal("Em Nguyễn Văn An", read.Files[0].Text.Trim());
        Assert.Equal("STT,Họ tên", read.Files[2].Text.Trim());
        Assert.Contains("Chào em Bình", read.Files[3].Text, StringComparison.Ordinal);
        Assert.Empty(read.Gaps);
    }

    [Fact]
    public void Read_BodyInWindows1258_ComesOutAsUtf8() =>
        Assert.Equal("<p>Nguy\u00EA\u0303\u00F1n V\u0103n An</p>", MailRead.From("a.eml", Encoding.UTF8.GetBytes(Sample)).Files[1].Text.Trim());

    [Fact]
    public void Read_UnknownEncoding_IsAGap() =>
        Assert.Equal(["encoding-unknown"], MailRead.From("a.eml", "From: a@example.com\nContent-Type: text/plain; charset=x-nobody-knows\n\nAn"u8.ToArray()).Gaps);

    [Theory]
    [InlineData("application/pkcs7-mime; smime-type=enveloped-data")]
    [InlineData("multipart/encrypted; boundary=b")]
    public void Read_Encrypted_IsAGap(string type) =>
        Assert.Contains("encrypted", MailRead.From("a.eml", Encoding.ASCII.GetBytes($"From: a@example.com\nContent-Type: {type}\n\nMIIB")).Gaps);

    [Fact]
    public void Read_MessagesInMessages_StopAtTheDepth()
    {
        var message = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: text/plain\n\nđáy";
        for (var i = 0; i < 30; i++) message = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + message;
        var read = MailRead.From("a.eml", Encoding.UTF8.GetBytes(message), deep: true);

        Assert.Equal(new ReadLimits().MaxDepth, read.Files.Count);
        Assert.Equal(["embedded-not-read"], read.Gaps);
    }

    [Fact]
    public void Read_PartsInParts_StopAtADepth()
    {
        var text = new StringBuilder("From: a@example.com\nMIME-Version: 1.0\n");
        for (var i = 0; i < 5_000; i++) text.Append($"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        var read = MailRead.From("a.eml", Encoding.ASCII.GetBytes(text + "Content-Type: text/plain\n\nAn"));

        Assert.Equal(["embedded-not-read"], read.Gaps);
    }

    [Fact]
    public void Read_Mailbox_GivesItsMessages()
    {
        const string Box = "From an@example.com Mon Oct  5 2020\nFrom: An <an@example.com>\nSubject: 1\n\nFrom here on\n\nFrom nobody at all\n\nx\n\nFrom chi@example.com Mon\n>From: lạ\nFrom: Chi <chi@example.com>\n\n2\n";
        var read = MailRead.From("a.mbox", Encoding.UTF8.GetBytes(Box));

        Assert.Equal(["a.mbox!message-1.eml", "a.mbox!message-2.eml"], read.Files.Select(file => file.Path));
        Assert.StartsWith("From: An", read.Files[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("x\n\n", read.Files[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("2\n", read.Files[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "From: An\nTo: Chi\nSubject: Thư\n\nXin chào")]
    [InlineData("a.txt", "Kính gửi: phụ huynh\nFrom: trường")]
    [InlineData("a.eml", "Xin chào")]
    [InlineData("a.txt", "From here on we write\nplain text")]
    public void Recognize_TextAboutMail_IsText(string path, string text) =>
        Assert.Equal("text", FormatCatalog.Recognize(Documents.File(path, text))?.Format.Name);

    [Theory]
    [InlineData("khong-duoi", "Received: from a\nFrom: b@example.com\nMessage-ID: <1>\n\nAn")]
    [InlineData("a.eml", "From: An <an@example.com>\nSubject: x\n\ny")]
    public void Recognize_Message_IsMail(string path, string text) => Assert.Equal("mail", FormatCatalog.Recognize(Documents.File(path, text))?.Format.Name);

    [Fact]
    public void Read_CutOrChangedAnywhere_GivesAResult()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        for (var length = 0; length < bytes.Length; length += 3) Survive(bytes[..length]);
        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= (byte)(at % 2 == 0 ? 0x55 : 0x1F);
            Survive(changed);
        }
    }

    private static void Survive(byte[] bytes)
    {
        var file = SourceFile.FromBytes("a.eml", bytes);
        if (FormatCatalog.Recognize(file) is not { Format: PiiScanner.Formats.Mail.MailFormat format }) return;
        if (format.Read(file, new ReadContext(new ReadLimits(), static (_, _) => { }), CancellationToken.None) is not ReadResult.Ok(var document)) return;
        try
        {
            _ = Documents.Blocks(document);
        }
        catch (DamagedFileException damage)
        {
            Assert.Equal("damaged", damage.Code);
        }
    }
}
