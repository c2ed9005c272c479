using PiiScanner.Core;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Ocr;
using PiiScanner.Ocr.Tests;
using PiiScanner.Ocr.Tests.Images;

namespace PiiScanner.Formats.Tests.Redaction;

public sealed class ImageRedactorTests
{
    private const string Card = "075209012345||Lê Thử Nghiệm|05092009|Nam|Tổ 1, ấp 2, xã Mẫu, Đồng Nai|15072024";
    private const int Side = 1000;

    [NativeFact]
    public void Redact_Line_IsBlackOverTheValueAndNowhereElse()
    {
        var line = Pages.Line("Liên hệ em Nguyễn Văn Mẫu 0912345678 nhé", 100, 200);

        var dark = Dark(Pages.Of(lines: [line]), out _);

        Assert.True(dark(300, 210), "middle of the phone number or the name before it");
        var phone = line.Words.Single(word => word.Text == "0912345678").Box;
        Assert.True(dark(phone.X, phone.Y) && dark(phone.X + phone.Width - 1, phone.Y + phone.Height - 1));
        Assert.True(dark(phone.X, phone.Y - 3) && dark(phone.X, phone.Y + phone.Height + 2));
        Assert.False(dark(110, 210));
        Assert.False(dark(phone.X, phone.Y - 20));
    }

    [NativeFact]
    public void Redact_IdentityCard_KeepsPrintedWordsAlone()
    {
        var page = Pages.Of(lines: [Pages.Line("Quốc tịch", 400, 500)]) with
        {
            Width = Side,
            Height = Side,
            Barcodes = [new OcrBarcode(Card, new OcrBox(600, 20, 150, 150)), new OcrBarcode("https://example.org/vn", new OcrBox(100, 700, 100, 100))],
        };

        var dark = Dark(page, out var result);

        Assert.True(dark(600, 20) && dark(749, 169) && dark(675, 95));
        Assert.True(dark(100, 700) && dark(199, 799));
        // A portrait is no text: nobody reads it, and it goes.
        Assert.True(dark(400, 400) && dark(0, 0) && dark(Side - 1, Side - 1));
        Assert.False(dark(405, 505));
        Assert.Equal(["page 1"], result.Parts);
        Assert.Single(result.Warnings);
    }

    [NativeFact]
    public void Redact_DroppedColumn_IsBlackFromRuleToRule()
    {
        var table = Pages.Table(100, ["Họ và tên", "Lớp", "Điểm"], ["Nguyễn Văn Mẫu", "6A1", "8,5"], ["Trần Thị Thử", "6A1", "7,0"], ["Lê Văn Giả", "6A1", "9,0"], ["Phạm Thị Bịa", "6A1", "6,5"]);

        var dark = Dark(Pages.Of(lines: [Pages.Line("DANH SÁCH HỌC SINH", 10, 10)], tables: [table]), out _);

        Assert.True(dark(1, 141) && dark(299, 299));
        Assert.False(dark(310, 150), "the class stays");
        Assert.False(dark(610, 150), "the score stays");
    }

    [Fact]
    public void Redact_NothingToRemove_CopiesTheBytes()
    {
        var picture = White();
        using var output = new MemoryStream();

        var result = new ImageRedactor().Redact(SourceFile.FromBytes("anh.png", picture), Edits(picture, Pages.Of(lines: [Pages.Line("Thông báo nghỉ lễ", 10, 10)])), Context(null), output, CancellationToken.None);

        Assert.Empty(Assert.IsType<RedactResult.Done>(result).Parts);
        Assert.Equal(picture, output.ToArray());
    }

    [Fact]
    public void Redact_TextThatCannotBeReadAgain_IsRefused()
    {
        var picture = White();
        var edits = Edits(picture, Pages.Of(lines: [Pages.Line("Em Nguyễn Văn Mẫu 0912345678", 100, 200)]));

        var result = new ImageRedactor().Redact(SourceFile.FromBytes("anh.png", picture), edits, Context(null), Stream.Null, CancellationToken.None);

        Assert.Equal("image-not-read", Assert.IsType<RedactResult.Refused>(result).Code);
    }

    private static byte[] White()
    {
        var row = new byte[Side];
        Array.Fill(row, (byte)255);
        return PngWriter.Write(Side, Side, 8, 0, [.. Enumerable.Repeat(row, Side)]);
    }

    private static Func<int, int, bool> Dark(OcrPage page, out RedactResult.Done done)
    {
        var picture = White();
        using var output = new MemoryStream();
        done = Assert.IsType<RedactResult.Done>(new ImageRedactor().Redact(SourceFile.FromBytes("anh.png", picture), Edits(picture, page), Context(page), output, CancellationToken.None));
        var copy = GrayPicture.Decode(output.ToArray(), OcrOptions.Default)!;
        return (x, y) => copy.Pixels.Span[(y * copy.Width) + x] == 0;
    }

    private static FileEdits Edits(byte[] picture, OcrPage page)
    {
        var planned = PlanMaker.Make(
            DocumentExaminer.Default,
            Read(picture, page),
            new ExamineOptions { AsOf = (2026, 9, 5), FileName = "anh.png" },
            new PlanOptions { Preset = Redacted.PublishSafe, Pseudonyms = new PseudonymBook(static person => (ulong)person.Length) },
            null,
            CancellationToken.None);
        return EditMaker.Make(planned, Read(picture, page), notesDropped: true, canSort: false, onBlock: null, CancellationToken.None, out _);
    }

    private static Document Read(byte[] picture, OcrPage page) => Assert.IsType<ReadResult.Ok>(
        new PiiScanner.Formats.Image.ImageFormat().Read(SourceFile.FromBytes("anh.png", picture), new ReadContext(new ReadLimits(), static (_, _) => { }, new FakePictures(page)), CancellationToken.None)).Document;

    private static RedactContext Context(OcrPage? page) =>
        new(new ReadLimits(), static (_, _) => new EmbeddedCopy(null, null), static name => name, removesUnredactable: true, page is null ? null : new FakePictures(page));
}
