using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Running text that goes on about people it has named: who is meant, and how many there are.</summary>
public sealed class StoryTests
{
    [Fact]
    public void Examine_GivenNameAfterTheWholeName_IsThatPerson()
    {
        var result = Read("Em Mạc Đăng Khoa học lớp 8A.\nKhoa cho biết em rất vui. Ngày mai Khoa đi thi.");

        Assert.Equal(["Mạc Đăng Khoa", "Khoa", "Khoa"], Names(result));
        Assert.All(result.Findings.Where(finding => finding.Kind == FindingKinds.PersonName), finding => Assert.Equal(Subject.Pupil, finding.Subject));
        Assert.Equal(Verdict.Clear, result.Verdict);
    }

    [Fact]
    public void Examine_ValueBehindTheGivenName_BelongsToThePerson()
    {
        var result = Read("Em Mạc Đăng Khoa học lớp 8A, bạn Lê Thử Mẫu học lớp 8B.\nSố của Khoa là 0912345678.");

        Assert.Equal(Verdict.Block, result.Verdict);
        var phone = result.Findings.Single(finding => finding.Kind == FindingKinds.PhoneNumber);
        Assert.Equal(result.Findings.Single(finding => finding.Value == "Khoa").Record, phone.Record);
    }

    [Theory]
    [InlineData("Liên hệ văn phòng để biết thêm.")] // an ordinary word at the start of a sentence
    [InlineData("Đường Liên Mẫu đang sửa.")] // part of a longer name
    public void Examine_WordLikeTheGivenName_IsNobody(string line)
    {
        Assert.Equal(["Mạc Thị Liên"], Names(Read("Em Mạc Thị Liên học lớp 8A.\n" + line)));
    }

    [Theory]
    [InlineData("Phút 12, Văn Sỹ Hùng chuyền cho Đoàn Ngọc Tân (9B), rồi Triệu Việt Hưng gỡ hòa.", Verdict.Review)]
    [InlineData("Bạn An có 5 viên bi, bạn Bình có 7 viên, bạn Chi có 9 viên.", Verdict.Clear)]
    [InlineData("Hiện còn 3 bạn chưa đóng tiền bán trú gồm Lê Bảo Mẫu, Trần Mỹ Thử và Vũ Gia Kiệt.", Verdict.Block)]
    [InlineData("Chung kết tiếng Anh: Nông Hoàng Mẫu đến từ lớp 5C giành ngôi đầu. Bàn Hữu Thử và Triệu Gia Mẫu lần lượt xếp sau.", Verdict.Review)]
    [InlineData("Các đồng chí Lê Bảo Mẫu, Trần Mỹ Thử và Vũ Gia Kiệt trực cổng.", Verdict.Clear)]
    public void Examine_PeopleOfOneBreath_AreJudgedTogether(string text, Verdict expected)
    {
        Assert.Equal(expected, Read(text).Verdict);
    }

    [Fact]
    public void Examine_SensitiveLeadIn_IsSaidOfEachMember()
    {
        var result = Read("Hiện còn 3 bạn chưa đóng tiền bán trú gồm Lê Bảo Mẫu, Trần Mỹ Thử và Vũ Gia Kiệt.");

        Assert.Equal(3, result.Findings.Count(finding => finding.Kind == FindingKinds.SensitiveAttribute));
        Assert.Equal(3, result.People.Total);
    }

    [Theory]
    [InlineData("Thứ Ba: Phở bò. Xế: chè đậu xanh.")]
    [InlineData("Ghi bàn: phút 12 và phút 40.")]
    public void Examine_LabelThatOnlyLooksLikeOne_SaysNothing(string line)
    {
        Assert.Empty(Read(line).Findings);
    }

    private static Examination Read(string text) => Documents.Examine(Documents.Text(text));

    private static IEnumerable<string> Names(Examination result) =>
        result.Findings.Where(finding => finding.Kind == FindingKinds.PersonName).Select(finding => finding.Value);
}
