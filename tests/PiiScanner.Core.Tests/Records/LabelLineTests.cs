using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Labels and values over several lines, and labels that speak of the school.</summary>
public class LabelLineTests
{
    [Fact]
    public void Examine_IdentifierBelowTheLabelOfAParent_IsFound()
    {
        var result = Documents.Examine(Documents.Text("Mẹ:\nCCCD 075180012345"));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.Contains("075180012345", Documents.Values(result, FindingKinds.NationalId));
    }

    [Fact]
    public void Examine_PupilThenTheIdentifierOfAParent_AreToldTogether()
    {
        var result = Documents.Examine(Documents.Text("Em Nguyễn Thị Mẫu Lan\nMẹ:\nCCCD 075180012345"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Theory]
    [InlineData("Số CCCD của mẹ em Lan:\n075209012345\nNgày cấp: 12/05/2021")]
    [InlineData("SĐT của phụ huynh:\n0912 345 678")]
    public void Examine_ValueBelowALongLabel_IsFound(string text)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
    }

    [Fact]
    public void Examine_ParentsAndTheirPhonesLineByLine_IsBlocked()
    {
        var result = Documents.Examine(Documents.Text("Bố: Lê Văn Thử\n0912 345 678\nMẹ: Trần Thị Mẫu\n0912.345.679"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(2, Documents.Values(result, FindingKinds.PhoneNumber).Count());
    }

    [Fact]
    public void Examine_NameAndPhoneBelowALabel_AreBothFound()
    {
        var result = Documents.Examine(Documents.Text("Mẹ:\nTrần Thị Mẫu 0912345678"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Contains("0912345678", Documents.Values(result, FindingKinds.PhoneNumber));
    }

    // The third prize is no father, and the counter of the next entry no name.
    [Fact]
    public void Examine_ThirdPrizeAboveACounter_IsNobody()
    {
        var result = Documents.Examine(Documents.Text("TT\n1\nHọ và tên HS\nNguyễn Minh Mẫu\nLớp\n7A4\nGiải thưởng\nBa\nTT\n2\nHọ và tên HS\nTrần Đình Thử\nLớp\n7A4\nGiải thưởng\nBa"));
        Assert.Equal(["Nguyễn Minh Mẫu", "Trần Đình Thử"], Documents.Values(result, FindingKinds.PersonName));
    }

    [Theory]
    [InlineData("Diện chính sách: ☐ Hộ nghèo ☐ Cận nghèo ☐ Mồ côi", false)]
    [InlineData("Diện chính sách: ☐ Hộ nghèo ☑ Cận nghèo ☐ Mồ côi", true)]
    [InlineData("Diện chính sách: ☐ X Hộ nghèo ☐ Cận nghèo", true)]
    public void Examine_BoxesToTick_TellSomethingOnlyWhereOneIsTicked(string line, bool expected)
    {
        var result = Documents.Examine(Documents.Text("Họ và tên học sinh: Nguyễn Minh Mẫu\n" + line));
        Assert.Equal(expected, Documents.Values(result, FindingKinds.SensitiveAttribute).Any());
    }

    [Fact]
    public void Examine_DateOfALetter_IsNoBirth()
    {
        var result = Documents.Examine(Documents.Text("Từ: Phạm Thị Mẫu\nNgày: 12/10/2026 09:15\nChủ đề: Xin nghỉ học"));
        Assert.Empty(Documents.Values(result, FindingKinds.BirthDate));
    }

    [Fact]
    public void Examine_BirthInWordsBeforeDots_IsWhole()
    {
        var result = Documents.Examine(Documents.Text("1. Họ và tên học sinh: NGUYỄN THỊ MẪU ........ Nam/Nữ: Nữ\n2. Ngày, tháng, năm sinh: ngày 13 tháng 10 năm 2009....\n3. Dân tộc: Kinh.... Tôn giáo: Không"));
        Assert.Contains("2009-10-13", Documents.Values(result, FindingKinds.BirthDate));
    }

    [Theory]
    [InlineData("Địa chỉ trường: 120 đường Trần Phú.")]
    [InlineData("Điện thoại nhà trường: 0251.3822.123.")]
    public void Examine_NewsOfOnePupilAboveTheSchoolsAddress_IsClear(string last)
    {
        var result = Documents.Examine(Documents.Text("Sau 20 câu hỏi, bạn Nguyễn Hải Mẫu lớp 2/6 đã xuất sắc rung chuông vàng.\nBuổi lễ kết thúc trong không khí vui tươi. " + last));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_PersonalAccountForClassMoney_IsBlocked()
    {
        var result = Documents.Examine(Documents.Text("Các PH lớp 4A chuyển khoản tiền quỹ lớp cho cô theo STK 2722243901004 Vietcombank, chủ TK DAU THI MAU. Nội dung: tên con + lớp."));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_AccountOfTheSchool_IsClear()
    {
        var result = Documents.Examine(Documents.Text("Tên tài khoản: TRƯỜNG TIỂU HỌC MẪU\nSố tài khoản: 083768022834 – Ngân hàng BIDV chi nhánh Mẫu\nLiên hệ kế toán: Nguyễn Vũ Thiên Mẫu – số máy bàn 0251.367.4344"));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_CodeOfAnIdentityCard_IsPartedIntoItsFields()
    {
        var result = Documents.Examine(Documents.Text("Kết quả quét QR căn cước:\n075308072088||Nguyễn Thị Mẫu Lam|22102008|Nữ|Số 291, bản Trung, xã Mẫu|15072024"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(["075308072088"], Documents.Values(result, FindingKinds.NationalId));
        Assert.Equal(["2008-10-22"], Documents.Values(result, FindingKinds.BirthDate));
        Assert.Equal(["Nguyễn Thị Mẫu Lam"], Documents.Values(result, FindingKinds.PersonName));
    }

    // A label whose value was taken out, or never filled in: the next line has a label of its own, or is a title.
    [Theory]
    [InlineData("Em Lê Văn Mẫu\nNơi sinh:\nHọc sinh lớp 6A1 năm nay")]
    [InlineData("Em Lê Văn Mẫu\nNơi sinh:\nDanh sách có 35 em")]
    [InlineData("Họ và tên giáo viên:\nPhân công: Sinh học\nLớp dạy: 7A9")]
    [InlineData("Địa chỉ:\nDanh sách cán bộ, giáo viên, nhân viên")]
    [InlineData("Dân tộc: ........................................\nHọ tên cha: ........................................\nNghề nghiệp: ........................................")]
    public void Examine_LabelWithoutValueAboveAnotherLine_TakesNothingOfIt(string text)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Findings.All(finding => finding.Value == "Lê Văn Mẫu"), Documents.Describe(result));
    }

    [Theory]
    [InlineData("Em Lê Văn Mẫu\nNơi sinh:\nĐồng Nai", FindingKinds.BirthPlace, "Đồng Nai")]
    [InlineData("Em Lê Văn Mẫu\nĐịa chỉ:\nThôn 3, xã Mẫu, Đồng Nai", FindingKinds.Address, "Thôn 3, xã Mẫu, Đồng Nai")]
    [InlineData("Em Lê Văn Mẫu\nNơi sinh:\nHÀ NỘI", FindingKinds.BirthPlace, "HÀ NỘI")]
    public void Examine_PlaceBelowItsLabel_IsFound(string text, string kind, string place) => Assert.Equal([place], Documents.Values(Documents.Examine(Documents.Text(text)), kind));

    // The lines of a paragraph of a PDF are one block.
    [Theory]
    [InlineData("TT: 1\nHọ và tên giáo viên:\nPhân công: Sinh học\nLớp dạy: 7A9", null)]
    [InlineData("TT: 1\nHọ và tên giáo viên:\nTrần Thị Mẫu\nLớp dạy: 7A9", "Trần Thị Mẫu")]
    public void Examine_LinesOfOneParagraph_LabelTakesNoOtherLabel(string text, string? name)
    {
        var document = new PiiScanner.Core.Text.Document(_ => [new PiiScanner.Core.Text.TextSection([new PiiScanner.Core.Text.TextBlock(0, text, new PiiScanner.Core.Text.Location { Page = 1 })])]);
        Assert.Equal(name is null ? [] : [name], Documents.Values(Documents.Examine(document), FindingKinds.PersonName));
    }
}
