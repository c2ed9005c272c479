using System.Text;
using PiiScanner.Fixtures.Containers;
using PiiScanner.Formats.Mail;

namespace PiiScanner.Formats.Tests.Mail;

public sealed class OutlookFormatTests
{
    private static byte[] Sample { get; } = new OutlookWriter()
        .Text(0x0037, "Danh sách lớp 6A").Text(0x0C1A, "Nguyễn Thị Mẫu").Text(0x5D01, "mau@example.com").Text(0x0E04, "Trần Văn Ví")
        .Text(0x1000, "Em Nguyễn Văn An").Text(0x3A1C, "0900000000").Text(0x001A, "IPM.Note")
        .Binary(0x1013, Encoding.UTF8.GetBytes("<p>Em Nguyễn Văn An</p>"))
        .Recipient("Trần Văn Ví", "vi@example.com")
        .Attach("ds!6A.csv", "STT,Ten"u8.ToArray())
        .Attach("trong", new OutlookWriter().Text(0x0037, "Bên trong").Text(0x1000, "Em Bình").Attach("c.txt", "Chi"u8.ToArray()))
        .ToBytes();

    [Fact]
    public void Read_Message_GivesTextsBodiesAndAttachments()
    {
        var read = MailRead.From("a.msg", Sample);

        Assert.Equal(
            ["Nguyễn Thị Mẫu <mau@example.com>", "Trần Văn Ví", "Danh sách lớp 6A", "Trần Văn Ví <vi@example.com>", "Bên trong"], read.Shown);
        Assert.Equal(["0900000000", "trong"], read.Others);
        Assert.Equal(
            [("a.msg!body.txt", "Em Nguyễn Văn An"), ("a.msg!body.html", "<p>Em Nguyễn Văn An</p>"), ("a.msg!ds%216A.csv", "STT,Ten"), ("a.msg!trong!body.txt", "Em Bình"), ("a.msg!trong!c.txt", "Chi")],
            read.Files);
        Assert.Empty(read.Gaps);
    }

    [Fact]
    public void Read_TextsOfACodePage_AreDecoded()
    {
        var bytes = new OutlookWriter().Number(0x3FFD, 1258).Number(0x3FDE, 1258).Bytes8(0x0037, [.. "Nguy"u8, 0xEA, 0xDE, .. "n"u8])
            .Binary(0x1013, [.. "<p>Nguy"u8, 0xEA, 0xDE, .. "n</p>"u8]).ToBytes();
        var read = MailRead.From("a.msg", bytes);

        Assert.Equal(["Nguyê\u0303n"], read.Shown);
        Assert.Equal("<p>Nguyê\u0303n</p>", read.Files.Single().Text);
    }

    [Fact]
    public void Read_PackedRtf_IsUnpacked()
    {
        // Stored, not packed, as the format allows: "MELA".
        byte[] rtf = [.. "{\\rtf1 An}"u8];
        byte[] packed = [.. BitConverter.GetBytes(rtf.Length + 12), .. BitConverter.GetBytes(rtf.Length), .. "MELA"u8, 0, 0, 0, 0, .. rtf];
        Assert.Equal([("a.msg!body.rtf", "{\\rtf1 An}")], MailRead.From("a.msg", new OutlookWriter().Binary(0x1009, packed).ToBytes()).Files);
    }

    [Fact]
    public void Read_MessagesInMessages_StopAtTheDepth()
    {
        var message = new OutlookWriter().Text(0x1000, "đáy");
        for (var i = 0; i < 20; i++) message = new OutlookWriter().Text(0x0037, "lớp ngoài").Attach("m", message);
        Assert.Equal(["embedded-not-read"], MailRead.From("a.msg", message.ToBytes()).Gaps);
    }

    [Fact]
    public void Read_CutOrChangedAnywhere_GivesAResult()
    {
        for (var length = 512; length < Sample.Length; length += 97) Survive(Sample[..length]);
        for (var at = 0; at < Sample.Length; at += 7)
        {
            var changed = (byte[])Sample.Clone();
            changed[at] ^= (byte)(at % 2 == 0 ? 0x55 : 0x01);
            Survive(changed);
        }
    }

    private static void Survive(byte[] bytes)
    {
        var file = SourceFile.FromBytes("a.msg", bytes);
        var format = new OutlookFormat();
        _ = format.Recognize(file);
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
