using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Image;

public sealed class PictureCodesTests
{
    private const string Card = "075209012345||Lê Thử Nghiệm|05092009|Nam|Tổ 1, ấp 2, xã Mẫu, Đồng Nai|15072024";
    private const string OldCard = "001180012345|012345678|Trần Thị Mẫu|01021980|Nữ|Số 1 ngõ 2, Ba Đình, Hà Nội|01012024";
    private const string NewCard = "075215012345||Lê Thử Con|05092015|Nam|Tổ 1, ấp 2, xã Mẫu, Đồng Nai|15072024||Lê Văn Cha|Trần Thị Mẹ";
    private const string Payment = "00020101021138560010A0000007270126000697041501121234567890120208QRIBFTTA53037045802VN5911LE THI THU 63041234";

    [Fact]
    public void Read_CodeOfAnIdentityCard_IsOneRecordOfItsHolder()
    {
        var said = Examine(Barcode(Card));
        Assert.Equal((Verdict.Block, 1), (said.Verdict, said.People.Total));
        Assert.Equal(
            [("person-name", "Lê Thử Nghiệm"), ("birth-date", "2009-09-05"), ("national-id", "075209012345"), ("address", null), ("id-card-image", null)],
            Order(said, "person-name", "birth-date", "national-id", "address", "id-card-image"));
        Assert.All(said.Findings, finding => Assert.True(finding.Confidence >= 0.99));
        Assert.Single(said.Records);
    }

    [Fact]
    public void Read_CodeWithAnOldNumber_HasBothNumbers() =>
        Assert.Equal(["001180012345", "012345678"], Examine(Barcode(OldCard)).Findings.Where(finding => finding.Kind == FindingKinds.NationalId).Select(finding => finding.Normalized));

    [Fact]
    public void Read_CodeWithParents_NamesThemAsParents()
    {
        var parents = Examine(Barcode(NewCard)).Findings.Where(finding => finding.Subject == Subject.Parent).Select(finding => finding.Value);
        Assert.Equal(["Lê Văn Cha", "Trần Thị Mẹ"], parents);
    }

    [Theory]
    [InlineData("07520901234||Lê Thử|05092009|Nam|Xã Mẫu|15072024")]
    [InlineData("075209012345|x|Lê Thử|05092009|Nam|Xã Mẫu|15072024")]
    [InlineData("075209012345||Lê Thử|0509|Nam|Xã Mẫu|15072024")]
    [InlineData("a|b|c")]
    public void Fits_OtherPayloads_IsFalse(string payload) => Assert.False(IdentityCardCode.Fits(payload));

    [Fact]
    public void Read_PaymentCode_IsTheAccountWithItsHolder()
    {
        var said = Examine(Barcode(Payment));
        Assert.Equal([("bank-account", "123456789012"), ("person-name", "LE THI THU")], Order(said, "bank-account", "person-name"));
        Assert.DoesNotContain(said.Findings, finding => finding.Kind == FindingKinds.IdCardImage);
    }

    [Fact]
    public void Read_PaymentCodeCutShort_IsReadAsText() => Assert.Null(PaymentCode.Read(Payment[..50]));

    [Fact]
    public void Read_LinkToAGroup_IsFound() =>
        Assert.Equal(FindingKinds.SocialAccount, Assert.Single(Examine(Barcode("https://zalo.me/g/abcxyz123")).Findings).Kind);

    [Fact]
    public void Read_MachineReadableZone_IsOneRecord()
    {
        var said = Examine(new OcrPage { Width = 900, Height = 600, MachineReadableZones = [Zone("IDVNM2090123451075209012345<<8", "0909054M3409051VNM<<<<<<<<<<<4", "LE<<THU<NGHIEM<<<<<<<<<<<<<<<<", 4)] });
        Assert.Equal((Verdict.Block, 1), (said.Verdict, said.People.Total));
        Assert.Equal([("person-name", "LE THU NGHIEM"), ("birth-date", "2009-09-05"), ("national-id", "075209012345"), ("id-card-image", null)], Order(said, "person-name", "birth-date", "national-id", "id-card-image"));
    }

    [Fact]
    public void Read_PassportZone_HasNumberAndName()
    {
        var zone = new MachineReadableZone(MachineReadableFormat.Td3, ["P<VNMLE<<THU<NGHIEM<<<<<<<<<<<<<<<<<<<<<<<<<", "C12345678<VNM0909054M3409051075209012345<<84"], 4, 5, new OcrBox(0, 0, 800, 80));
        var said = Examine(new OcrPage { Width = 900, Height = 600, MachineReadableZones = [zone] });
        Assert.Equal([("person-name", "LE THU NGHIEM"), ("passport", "C12345678"), ("national-id", "075209012345"), ("birth-date", "2009-09-05"), ("id-card-image", null)], Order(said, "person-name", "passport", "national-id", "birth-date", "id-card-image"));
        // One check digit of five disagrees.
        Assert.All(said.Findings, finding => Assert.True(finding.Confidence <= 0.8));
    }

    [Theory]
    [InlineData("CĂN CƯỚC CÔNG DÂN", "Số / No.: 075209012345", true)]
    [InlineData("CÁN CƯỚC CONG DÁN", "075 209 012 345", true)]
    [InlineData("CĂN CƯỚC / IDENTITY CARD", "075209012345", true)]
    [InlineData("GIẤY CHỨNG MINH NHÂN DÂN", "Số 271 234 567", true)]
    [InlineData("CĂN CƯỚC CÔNG DÂN", "Cấp tại xã Mẫu", false)]
    [InlineData("Số căn cước công dân của em", "075209012345", false)]
    [InlineData("HƯỚNG DẪN LÀM CĂN CƯỚC CÔNG DÂN CHO HỌC SINH LỚP 9", "075209012345", false)]
    public void Title_OfACard_NeedsCapitalsAndANumber(string title, string number, bool isCard)
    {
        var page = Pages.Of(lines: [Pages.Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 100, 10), Pages.Line(title, 100, 50), Pages.Line(number, 100, 90)]);
        Assert.Equal(isCard, IdentityDocument.Title(page) is not null);
        Assert.Equal(isCard, Notices(page).Contains("identity-document"));
        Assert.Equal(isCard, Examine(page).Findings.Any(finding => finding.Kind == FindingKinds.IdCardImage));
    }

    [Fact]
    public void Title_OfACardWithAMisreadNumber_IsToldByItsLabels()
    {
        OcrLine[] lines = [Pages.Line("CĂN CƯỚC CÔNG DÂN", 100, 10), Pages.Line("Ngày sinh / Date of birth: 06/05/2009", 100, 50), Pages.Line("Quốc tịch / Natonality: Việt Nam", 100, 90)];
        Assert.NotNull(IdentityDocument.Title(Pages.Of(lines: lines)));
        Assert.Null(IdentityDocument.Title(Pages.Of(lines: [.. lines.Take(2)])));
    }

    [Fact]
    public void Title_CardWhoseTitleCannotBeRead_IsToldByThreeLabels()
    {
        OcrLine[] lines = [Pages.Line("Số định danh cá nhân / Personal identification number:", 100, 10), Pages.Line("Họ, chữ đệm và tên khai sinh / Full name:", 100, 50), Pages.Line("Ngày, tháng, năm sinh / Date of bith: 201212009", 100, 90)];
        var page = Pages.Of(lines: lines);
        Assert.NotNull(IdentityDocument.Title(page));
        Assert.Null(IdentityDocument.Title(Pages.Of(lines: [.. lines.Take(2)])));
        // A guide to filling in the form has its words too, and many more.
        Assert.Null(IdentityDocument.Title(page with { Words = [.. Enumerable.Repeat(new OcrWord("hướng", 0.9, default), 100)] }));
    }

    [Theory]
    [InlineData("IDVNM2416265317079211626B31<<7", "TRINH<<MY<DUYEN<<<<<<<<<<<", true)]
    [InlineData("IDVNM2416265317079211626B31<<7", "Nốt ruồi C: 1cm dưới mép phải", false)]
    [InlineData("if (a << 2 < b) return VNM_MODE;", "std::cout << a << b << endl << c;", false)]
    public void Title_ZoneWhoseDigitsDisagree_IsToldByItsFillers(string first, string second, bool isCard) =>
        Assert.Equal(isCard, IdentityDocument.Title(Pages.Of(lines: [Pages.Line(first, 100, 10), Pages.Line(second, 100, 50)])) is not null);

    [Fact]
    public void Title_BirthCertificate_NeedsItsLabels()
    {
        OcrLine[] lines = [Pages.Line("GIẤY KHAI SINH", 100, 10), Pages.Line("Họ, chữ đệm, tên: Lê Thử Con", 100, 50), Pages.Line("Ngày, tháng, năm sinh: 05/09/2015", 100, 90)];
        Assert.NotNull(IdentityDocument.Title(Pages.Of(lines: lines)));
        Assert.Null(IdentityDocument.Title(Pages.Of(lines: [.. lines.Take(2)])));
    }

    [Fact]
    public void Title_ListOfNumbers_IsNoCard()
    {
        string[] numbers = ["075209012345", "075309012346", "075209012347", "075309012348"];
        var words = numbers.Select(number => new OcrWord(number, 0.9, default));
        var page = Pages.Of(lines: [Pages.Line("CĂN CƯỚC CÔNG DÂN", 100, 10), Pages.Line(numbers[0], 100, 50)]);
        Assert.NotNull(IdentityDocument.Title(page));
        Assert.Null(IdentityDocument.Title(page with { Words = [.. words] }));
    }

    private static OcrPage Barcode(string payload) => new() { Width = 800, Height = 600, Barcodes = [new OcrBarcode(payload, new OcrBox(600, 20, 150, 150))] };

    private static MachineReadableZone Zone(string first, string second, string third, int valid) =>
        new(MachineReadableFormat.Td1, [first, second, third], valid, 4, new OcrBox(20, 400, 800, 120));

    private static IEnumerable<(string Kind, string? Normalized)> Order(Examination said, params string[] kinds) =>
        said.Findings.OrderBy(finding => Array.IndexOf(kinds, finding.Kind)).Select(finding => (finding.Kind, finding.Kind is FindingKinds.Address or FindingKinds.IdCardImage ? null : finding.Normalized));

    private static Examination Examine(OcrPage page)
    {
        var next = 0;
        var document = new Document(_ => new PictureSections(new PicturePage(page), new PicturePlace(null), () => next++).Read());
        return DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 11, 30), ShowValues = true }, CancellationToken.None);
    }

    private static IEnumerable<string> Notices(OcrPage page) => new PictureSections(new PicturePage(page), new PicturePlace(null), () => 0).Notices().Select(notice => notice.Code);
}
