using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>What the engine promises of identifiers, birth dates, sensitive attributes and tables, sentence by sentence.</summary>
public class DetectionPartsTests
{
    [Fact]
    public void Examine_NumbersAgreeWithBirthYears_UnderMisleadingHeadings_AreIdsAndBirthDates()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên|Mã số|Ngày|Ghi chú
            1|Nguyễn Văn Mẫu|075215012345|05/09/2015|a
            2|Trần Thị Thử|075314045678|12/11/2014|b
            3|Lê Hoàng Nghiệm|001215098765|01/02/2015|c
            4|Đỗ Thị Bình|079315011223|30/03/2015|d
            """));
        Assert.Equal(4, Documents.Values(result, FindingKinds.NationalId).Count());
        Assert.Equal(4, Documents.Values(result, FindingKinds.BirthDate).Count());
        Assert.Contains(result.Findings, finding => finding.Kind == FindingKinds.NationalId && finding.Evidence.Any(evidence => evidence.Code == "agreement"));
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Fact]
    public void Examine_TwelveDigitsThatAgreeWithNothing_UnderACodeHeading_StayCodes()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên|Mã học sinh|Ngày sinh
            1|Nguyễn Văn Mẫu|202600000001|05/09/2015
            2|Trần Thị Thử|202600000002|12/11/2014
            3|Lê Hoàng Nghiệm|202600000003|01/02/2015
            """));
        Assert.Empty(Documents.Values(result, FindingKinds.NationalId));
        Assert.Equal(3, Documents.Values(result, FindingKinds.StudentId).Count());
    }

    [Theory]
    [InlineData("003209012345")] // a province never given out
    [InlineData("075909012345")] // a century of nobody living
    [InlineData("123456789012")]
    public void Examine_IdentifierThatBreaksTheRules_IsFoundBesideItsLabelAndInItsColumn(string number)
    {
        Assert.Contains(number, Documents.Values(Documents.Examine(Documents.Text("Số CCCD: " + number)), FindingKinds.NationalId));
        var column = Documents.Examine(Documents.Sheet($"Họ và tên|Số CCCD\nNguyễn Văn Mẫu|{number}\nTrần Thị Thử|075209012345\nLê Nghiệm|075209012346"));
        Assert.Equal(3, column.Findings.Count(finding => finding.Kind == FindingKinds.NationalId));
    }

    [Theory]
    [InlineData("O912345678", FindingKinds.PhoneNumber, "Số điện thoại", "0912345678")]
    [InlineData("09l2345678", FindingKinds.PhoneNumber, "Số điện thoại", "0912345678")]
    [InlineData("0752O9012345", FindingKinds.NationalId, "Số CCCD", "075209012345")]
    [InlineData("07S209012345", FindingKinds.NationalId, "Số CCCD", "075209012345")]
    [InlineData("5/9/2O15", FindingKinds.BirthDate, "Ngày sinh", "2015-09-05")]
    [InlineData("l5/09/2015", FindingKinds.BirthDate, "Ngày sinh", "2015-09-15")]
    public void Examine_SlipsOfAScanner_AreMendedWhereACheckConfirms(string written, string kind, string heading, string expected)
    {
        var (other, more) = kind switch { FindingKinds.PhoneNumber => ("0987654321", "0356789012"), FindingKinds.NationalId => ("001215012345", "079315045678"), _ => ("12/11/2015", "01/02/2015") };
        var result = Documents.Examine(Documents.Sheet($"Họ và tên|{heading}\nNguyễn Văn Mẫu|{written}\nTrần Thị Thử|{other}\nLê Nghiệm|{more}"));
        Assert.Contains(expected, Documents.Values(result, kind));
    }

    [Fact]
    public void Examine_ClassSexAndBirthDateWithoutNames_AreReviewed()
    {
        var result = Documents.Examine(Documents.Sheet("STT|Lớp|Giới tính|Ngày sinh\n1|6A|Nam|05/09/2015\n2|6A|Nữ|12/11/2015\n3|6B|Nữ|01/02/2015"));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
    }

    [Fact]
    public void Examine_MinistryExport_EveryColumnHasItsRole()
    {
        const string heading = "STT|Mã định danh Bộ GD&ĐT|Họ tên|Ngày sinh|Giới tính|Dân tộc|Trạng thái|SĐT liên hệ|Nơi sinh chi tiết|Tổ/thôn Hộ khẩu thường trú|Tỉnh thành quê quán|Phường Xã quê quán|Chỗ ở hiện nay|Số CMND|Ngày cấp|Nơi cấp|Tên cha|Nghề nghiệp cha|Năm sinh cha|Tên mẹ|Nghề nghiệp mẹ|Năm sinh mẹ|Lớp học|Khối học|Số định danh cá nhân";
        string Row(int i, string name, string father, string mother) => $"{i}|751234567{i}|{name}|0{i}/09/2015|Nam|Kinh|Đang học|091234567{i}|Đồng Nai|Tổ {i}, ấp 2|Đồng Nai|Xã Mẫu|Tổ {i}, ấp 2, xã Mẫu, Đồng Nai||||{father}|Làm nông|198{i}|{mother}|Công nhân|199{i}|5A|5|07521501234{i}";
        var result = Documents.Examine(Documents.Sheet("SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐỒNG NAI\nDANH SÁCH HỌC SINH LỚP 5A\n\n" + heading + "\n" + Row(1, "Nguyễn Văn Mẫu", "Nguyễn Văn Cha", "Trần Thị Mẹ") + "\n" + Row(2, "Trần Thị Thử", "Trần Văn Bố", "Lê Thị Má") + "\n" + Row(3, "Lê Hoàng Nghiệm", "Lê Văn Ba", "Phạm Thị U")));
        var list = Assert.Single(result.Lists);
        Assert.Equal(3, list.Rows);
        Assert.Equal(Subject.Pupil, list.Subject);
        Assert.Equal(3, result.People.Total);
        foreach (var kind in new[] { FindingKinds.StudentId, FindingKinds.BirthDate, FindingKinds.PhoneNumber, FindingKinds.NationalId, FindingKinds.Address, FindingKinds.SensitiveAttribute })
        {
            Assert.True(result.Findings.Count(finding => finding.Kind == kind) >= 3, kind + "\n" + Documents.Describe(result));
        }

        Assert.Equal(6, result.Findings.Count(finding => finding.Kind == FindingKinds.PersonName && finding.Subject == Subject.Parent));
    }

    [Fact]
    public void Examine_StatisticWithSmallCells_IsReviewed()
    {
        var small = Documents.Examine(Documents.Sheet("Lớp|Sĩ số|Hộ nghèo|Khuyết tật\n6A|45|2|1\n6B|44|12|0\n6C|43|9|6"));
        Assert.Equal(Verdict.Review, small.Verdict);
        var large = Documents.Examine(Documents.Sheet("Lớp|Sĩ số|Hộ nghèo\n6A|45|22\n6B|44|12\n6C|43|9"));
        Assert.Equal(Verdict.Clear, large.Verdict);
    }

    [Fact]
    public void Examine_Hardship_IsAPrizeUnlessThePolicySaysOtherwise()
    {
        Document List() => Documents.Sheet("DANH SÁCH HỌC SINH VƯỢT KHÓ HỌC GIỎI||\nTT|Họ tên|Lớp\n1|Nguyễn Văn Mẫu|6A\n2|Trần Thị Thử|6A\n3|Lê Hoàng Nghiệm|6B");
        Assert.Equal(Verdict.Review, Documents.Examine(List()).Verdict);
        var strict = DocumentExaminer.Create(BuiltInRules.All, WordLists.BuiltIn, PolicyText.BuiltIn with { HardshipIsWelfare = true });
        Assert.Equal(Verdict.Block, strict.Examine(List(), Documents.Options, CancellationToken.None).Verdict);
    }

    [Theory]
    [InlineData("THỐNG KÊ HỌC SINH HỘ NGHÈO", Verdict.Review)] // negated or statistical titles do not make every record sensitive
    [InlineData("DANH SÁCH HỌC SINH KHÔNG VI PHẠM", Verdict.Review)]
    [InlineData("DANH SÁCH HỌC SINH BỊ KỶ LUẬT", Verdict.Block)]
    [InlineData("DANH SÁCH HỌC SINH ĐƯỢC MIỄN, GIẢM HỌC PHÍ", Verdict.Block)]
    [InlineData("DANH SÁCH HỌC SINH MẮC BỆNH VỀ MẮT", Verdict.Block)]
    public void Examine_TitleOverNames_DecidesWhetherEveryRecordIsSensitive(string title, Verdict expected)
    {
        var result = Documents.Examine(Documents.Sheet(title + "||\nTT|Họ tên|Lớp\n1|Nguyễn Văn Mẫu|6A\n2|Trần Thị Thử|6A\n3|Lê Hoàng Nghiệm|6B"));
        Assert.True(result.Verdict == expected, Documents.Describe(result));
    }

    [Fact]
    public void Examine_SheetNameOfASensitiveFamily_Blocks()
    {
        var result = Documents.Examine(Documents.Sheet("TT|Họ tên|Lớp\n1|Nguyễn Văn Mẫu|6A\n2|Trần Thị Thử|6A\n3|Lê Hoàng Nghiệm|6B", name: "DS hộ nghèo"));
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Theory]
    [InlineData("STT|Họ và tên|Ngày sinh\n1|Ng*** V** A**|**/**/2015\n2|Tr*** T** B**|**/**/2015\n3|L** H**** C**|**/**/2015", Verdict.Clear)]
    [InlineData("STT|Họ và tên|Ngày sinh\n1|Nguyễn V. A.|05/09/2015\n2|Trần T. B.|12/11/2015\n3|Lê H. C.|01/02/2015", Verdict.Review)]
    public void Examine_MaskedList_IsClearUnlessSomethingWasLeftWhole(string rows, Verdict expected)
    {
        var result = Documents.Examine(Documents.Sheet(rows));
        Assert.True(result.Verdict == expected, Documents.Describe(result));
    }

    [Fact]
    public void Examine_DatesOfOtherEvents_AreNoBirthDates()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên|Ngày sinh|Ngày chuyển|Ngày cấp
            1|Nguyễn Văn Mẫu|05/09/2015|14/10/2026|01/02/2022
            2|Trần Thị Thử|12/11/2015|15/10/2026|03/04/2022
            3|Lê Hoàng Nghiệm|01/02/2015|16/10/2026|05/06/2022
            """));
        Assert.Equal(["2015-09-05", "2015-11-12", "2015-02-01"], Documents.Values(result, FindingKinds.BirthDate));
    }

    [Fact]
    public void Examine_SeveralPupilsInACell_AreAsManyPeople()
    {
        var result = Documents.Examine(Documents.Sheet("""
            Nhóm|Thành viên|Đề tài
            Nhóm 1|Nguyễn Văn Mẫu, Trần Thị Thử, Lê Hoàng Nghiệm|Pin chanh
            Nhóm 2|Đỗ Minh Khánh\nBùi Thị Ánh\nVũ Đức Thịnh|Lọc nước
            """));
        Assert.True(result.People.Total == 6, Documents.Describe(result));
        Assert.Equal(Verdict.Review, result.Verdict);
    }

    [Fact]
    public void Examine_ParentsCommitteeWithPhones_IsBlocked()
    {
        var result = Documents.Examine(Documents.Sheet("DANH SÁCH BAN ĐẠI DIỆN CHA MẸ HỌC SINH|||\nSTT|Họ và tên CMHS|Chức danh|Số điện thoại\n1|Nguyễn Văn Mẫu|Trưởng ban|0912345678\n2|Trần Thị Thử|Phó ban|0987654321\n3|Lê Hoàng Nghiệm|Ủy viên|0356789012"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(Subject.Parent, result.Lists.Single().Subject);
    }

    [Fact]
    public void Examine_HeadsOfSchoolsWithTheirSchoolsContacts_AreClear()
    {
        var result = Documents.Examine(Documents.Sheet("STT|Tên trường|Hiệu trưởng|Điện thoại|Email|Địa chỉ\n1|Trường THCS Mẫu|Nguyễn Văn Mẫu|02513822111|c2mau@dongnai.edu.vn|Số 1 đường Lê Lợi, phường Mẫu, Đồng Nai\n2|Trường THCS Thử|Trần Thị Thử|02513822112|c2thu@dongnai.edu.vn|Số 2 đường Lê Lợi, phường Mẫu, Đồng Nai\n3|Trường THCS Ba|Lê Hoàng Nghiệm|02513822113|c2ba@dongnai.edu.vn|Số 3 đường Lê Lợi, phường Mẫu, Đồng Nai"));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Theory]
    [InlineData("Căn cứ Công văn số 3237/SGDDT-VP ngày 11/8/2023 và Nghị định 356/2025/NĐ-CP.")]
    [InlineData("Kinh phí: 1.250.000 đồng; tổng cộng 125.000.000 đ.")]
    [InlineData("Sách ISBN 978-604-00-1234-5, mã vạch 8934567890123.")]
    [InlineData("Năm học 2025-2026, khai giảng 7 giờ 30 ngày 05/9/2025.")]
    [InlineData("Tổng đài 1800 6868, 1900 1234, cấp cứu 115.")]
    public void Examine_LookAlikes_AreNothing(string text)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Findings.Count == 0, Documents.Describe(result));
    }
}
