using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>The same facts written in other ways, each beside a clean text that looks like it.</summary>
public sealed class WrittenOtherwiseTests
{
    [Theory]
    [InlineData("# Hồ sơ lớp 2B\n\n- **Họ tên:** Lê Văn Mẫu\n  - Ngày sinh: 10/12/2019\n\n- **Họ tên:** Trần Thử Mẫu\n  - Ngày sinh: 05/12/2019")]
    [InlineData("> **Lê Gia Mẫu** (06.01.2017) — _mau.legia@icloud.com_\n\n> **Trần Hoàng Thử** (02.06.2017) — _thu870@gmail.com_")]
    [InlineData("GIẤY CAM KẾT\nTôi là _____Lê Gia Mẫu_____ , CCCD số __092081100379__, là cha của em __Lê Bá Thử__ , lớp __9.2__ .")]
    public void Examine_NamesInBoldOrOnALine_AreNoMasks(string text)
    {
        var result = Documents.Examine(Documents.Text(text));

        Assert.Equal(Verdict.Block, result.Verdict);
        Assert.DoesNotContain(result.Findings, finding => finding.Value.Contains('*', StringComparison.Ordinal) || finding.Value.Contains('_', StringComparison.Ordinal));
        Assert.Equal(2, result.Findings.Count(finding => finding.Kind == FindingKinds.PersonName));
    }

    [Theory]
    [InlineData("TT|Họ tên – Ngày sinh|Phụ huynh – Điện thoại")]
    [InlineData("STT|Họ và tên, ngày sinh|Phụ huynh, SĐT")]
    [InlineData("STT|Họ và tên - Ngày sinh|Họ tên mẹ - SĐT")]
    public void Examine_OneColumnForNameAndMore_IsReadWhole(string heading)
    {
        var result = Documents.Examine(Documents.Sheet(heading + "\n1|Lê Minh Mẫu - 16/07/2017|Trần Tú Thử - 0863 906 182\n2|Trần Thùy Mẫu - 27/06/2017|Lê Quỳnh Thử - 0832 457 224\n3|Phan Bảo Mẫu - 28/11/2017|Võ Ánh Thử - 0351 307 518"));

        Assert.Equal(Verdict.Block, result.Verdict);
        Assert.Contains("Lê Minh Mẫu", Documents.Values(result, FindingKinds.PersonName));
        Assert.Contains("2017-07-16", Documents.Values(result, FindingKinds.BirthDate));
        Assert.Contains("0863906182", Documents.Values(result, FindingKinds.PhoneNumber));
    }

    [Theory]
    [InlineData("SĐT bố/mẹ")]
    [InlineData("Điện thoại cha - mẹ")]
    public void Examine_HeadingOfTwoPhones_IsNoHeadingOfNames(string heading)
    {
        var result = Documents.Examine(Documents.Sheet($"STT|Họ và tên|{heading}\n1|Lê Minh Mẫu|0863906182\n2|Trần Thùy Mẫu|0832457224\n3|Phan Bảo Mẫu|0351307518"));

        Assert.Equal(3, result.Findings.Count(finding => finding.Kind == FindingKinds.PhoneNumber));
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    // Trúc is a name, "trực" the duty whose phone is for calling.
    [Theory]
    [InlineData("Nhà trường nhận đơn của ông Lê Bảo Mẫu (SĐT 083.3204848, trú tại 183 Trần Phú, phường Kim Liên, Nam Định) về việc con là em Lê Ngọc Trúc Mẫu, lớp 4C.", Verdict.Block)]
    [InlineData("Nhà trường trực tuyển sinh cả tuần, điện thoại 083.3204848.", Verdict.Clear)]
    public void Examine_NameThatFoldsToADuty_MakesNoWorkLine(string text, Verdict expected) =>
        Assert.Equal(expected, Documents.Examine(Documents.Text(text)).Verdict);

    [Theory]
    [InlineData("Kết quả: giải Nhì: Lê Huyền Mẫu – 7B, Trần Thái Thử – 9A3; giải Ba: Chu Đăng Mẫu – 8A1, Phan Đức Thử – 6A1.")]
    [InlineData("Thủ môn: Lê Trúc Mẫu; hậu vệ: Trần Nhật Thử, Phan An Mẫu; tiền đạo: Nguyễn Tuấn Thử, Vũ Tuyết Mẫu (đều lớp 6A3).")]
    public void Examine_PrizeOrPlaceInTheTeam_IsNoFatherAndNoReligion(string text)
    {
        var result = Documents.Examine(Documents.Text(text));

        Assert.Equal(Verdict.Review, result.Verdict);
        Assert.DoesNotContain(result.Findings, finding => finding.Kind == FindingKinds.SensitiveAttribute || finding.Subject == Subject.Parent);
    }

    [Theory]
    [InlineData("Nhà thơ Chính Mẫu tên thật là Trần Đình Thử, sinh ngày 15/12/1926 tại Vinh.", Verdict.Clear)]
    [InlineData("Bà Trần Thị Thử, sinh ngày 15/12/1951, ngụ tại ấp 3, là bà của em Lê Mẫu.", Verdict.Block)]
    [InlineData("Em Trần Đình Thử, sinh ngày 15/12/2016, học lớp 4A.", Verdict.Block)]
    public void Examine_BornBeforeLivingMemory_IsALesson(string text, Verdict expected) =>
        Assert.Equal(expected, Documents.Examine(Documents.Text(text)).Verdict);

    [Theory]
    [InlineData("Nhân dịp khai giảng, nhà tài trợ trao 3 xe đạp cho học sinh nghèo: Lê Gia Mẫu (9A), Trần Thanh Thử (8C), Ma Thị Mẫu (7A3).", Verdict.Block)]
    [InlineData("Nhân dịp khai giảng, nhà tài trợ trao 3 xe đạp cho học sinh giỏi: Lê Gia Mẫu (9A), Trần Thanh Thử (8C), Ma Thị Mẫu (7A3).", Verdict.Review)]
    public void Examine_SensitiveLeadToAnEnumeration_IsItsTitle(string text, Verdict expected) =>
        Assert.Equal(expected, Documents.Examine(Documents.Text(text)).Verdict);

    [Theory]
    [InlineData("Hôm nay có bé Lê Trúc Mẫu lớp 1/2 bị chấy, PH gội đầu giúp ạ.", Verdict.Block)]
    [InlineData("Cô Trần Thử kèm em Lê Thiên Mẫu (5D, đọc chậm, nghi mắc chứng khó đọc).", Verdict.Block)]
    [InlineData("Em Lê Thiên Mẫu, lớp 5D, kể chuyện về phòng, chống bạo lực học đường.", Verdict.Clear)]
    [InlineData("Vị trí: 02 giáo viên.\nMức lương: 7.500.000 – 12.000.000 đồng/tháng. Người nhận hồ sơ: bà Lê Mẫu, Trưởng phòng Tổ chức.", Verdict.Clear)]
    [InlineData("Phân vai: Dì ghẻ: Lê Thị Mẫu – 6A1; Bụt: Trần Hồng Thử – 7C; Vua: Lê Bảo Thử – 8A2.", Verdict.Review)]
    [InlineData("Nguyễn Thị Minh Khai sinh 30/9/1910.", Verdict.Clear)]
    public void Examine_WordsOfHealthAndPay_CountWhereSomebodyIsMeant(string text, Verdict expected) =>
        Assert.Equal(expected, Documents.Examine(Documents.Text(text)).Verdict);

    [Fact]
    public void Examine_SurnameLikeAFormOfAddress_IsKept()
    {
        var result = Documents.Examine(Documents.Sheet("STT|Họ và tên|Ngày sinh\n1|Má Thị Chở|05/09/2015\n2|Lê Văn Mẫu|06/09/2015\n3|Trần Thị Thử|07/09/2015"));

        Assert.Contains("Má Thị Chở", Documents.Values(result, FindingKinds.PersonName));
    }
}
