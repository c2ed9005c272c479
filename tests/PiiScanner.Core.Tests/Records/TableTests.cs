using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

public class TableTests
{
    // A narrow column of a printed sheet cuts its addresses: what is left spells names.
    [Theory]
    [InlineData("Email cá nhân")]
    [InlineData("Email cá")]
    public void Examine_AddressesCutByTheirColumn_AreFoundWhole(string heading)
    {
        var result = Documents.Examine(Documents.Sheet("STT|Họ và tên|Ngày sinh|" + heading + "\n1|Nguyễn Thị Mẫu|10/12/2010|nguyenthi\n2|Lê Hoàng Thử|19/05/2010|le.hoang.\n3|Trần Hải Giả|18/04/2010|tran.hai.gia@stu"));
        Assert.Equal(3, Documents.Values(result, FindingKinds.Email).Count());
    }

    [Fact]
    public void Examine_ClassRollWithTitlesAbove_IsOneListAndBlocked()
    {
        var result = Documents.Examine(Documents.Sheet("""
            TRƯỜNG THCS MẪU|||
            DANH SÁCH HỌC SINH LỚP 6A1|||
            |||
            STT|Họ và tên|Ngày sinh|SĐT phụ huynh
            1|Nguyễn Văn Mẫu|05/09/2015|0912345678
            2|Trần Thị Thử|12/11/2015|0987654321
            3|Lê Hoàng Nghiệm|01/02/2015|0356789012
            Danh sách này có 3 học sinh|||
            |||HIỆU TRƯỞNG
            |||Phạm Văn Trưởng
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        var list = Assert.Single(result.Lists);
        Assert.Equal(3, list.Rows);
        Assert.Equal(Subject.Pupil, list.Subject);
        Assert.Equal(["person-name", "birth-date", "phone-number"], list.Columns);
        Assert.Equal(3, result.People.Total);
        Assert.Equal(["2015-09-05", "2015-11-12", "2015-02-01"], Documents.Values(result, FindingKinds.BirthDate));
        Assert.Equal(["0912345678", "0987654321", "0356789012"], Documents.Values(result, FindingKinds.PhoneNumber));
        Assert.StartsWith("KHÔNG ĐĂNG. Có 3 học sinh kèm ", result.Headline.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Examine_FamilyGivenAndDayMonthYearInColumns_AreJoined()
    {
        var result = Documents.Examine(Documents.Sheet("""
            TT|Họ và tên||Ngày sinh|||Lớp
            |||Ngày|Tháng|Năm|
            1|Nguyễn Văn|An|5|9|2015|6A
            2|Trần Thị|Bình|12|11|2015|6A
            3|Lê Hoàng|Cúc|1|2|2015|6A
            4|Đỗ Minh|Dũng|30|3|2015|6A
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cúc", "Đỗ Minh Dũng"], Documents.Values(result, FindingKinds.PersonName));
        Assert.Equal(["2015-09-05", "2015-11-12", "2015-02-01", "2015-03-30"], Documents.Values(result, FindingKinds.BirthDate));
        Assert.Equal(4, Assert.Single(result.Lists).Rows);
    }

    [Fact]
    public void Examine_ExcelNumbersWithoutLeadingZero_AreRestored()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|HỌ VÀ TÊN|Số CCCD|SĐT
            1|NGUYỄN VĂN MẪU|1215012345|912345678
            2|TRẦN THỊ THỬ|1315045678|987654321
            3|LÊ HOÀNG NGHIỆM|75215012345|356789012
            """));
        Assert.Equal(["001215012345", "001315045678", "075215012345"], Documents.Values(result, FindingKinds.NationalId));
        Assert.Equal(["0912345678", "0987654321", "0356789012"], Documents.Values(result, FindingKinds.PhoneNumber));
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Fact]
    public void Examine_NamesAndClassesOnly_IsReview()
    {
        var result = Documents.Examine(Documents.Sheet("""
            DANH SÁCH HỌC SINH ĐẠT GIẢI CẤP HUYỆN|||
            STT|Họ và tên|Lớp|Giải
            1|Nguyễn Văn Mẫu|6A1|Nhất
            2|Trần Thị Thử|7A2|Nhì
            3|Lê Hoàng Nghiệm|8A3|Ba
            """));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.StartsWith("CẦN NGƯỜI DUYỆT. 3 học sinh: họ tên, ", result.Headline.Vi, StringComparison.Ordinal);
        Assert.Equal(3, result.People.Total);
    }

    [Fact]
    public void Examine_WelfareTitleOverNames_IsBlocked()
    {
        var result = Documents.Examine(Documents.TextAndTable("DANH SÁCH HỌC SINH HỘ NGHÈO NHẬN QUÀ TẾT", """
            STT|Họ và tên|Lớp
            1|Nguyễn Văn Mẫu|6A1
            2|Trần Thị Thử|7A2
            3|Lê Hoàng Nghiệm|8A3
            """));
        Assert.Equal(Verdict.Block, result.Verdict);
        Assert.Equal(3, result.Findings.Count(finding => finding.Kind == FindingKinds.SensitiveAttribute));
    }

    [Fact]
    public void Examine_EmptyForm_IsClear()
    {
        var result = Documents.Examine(Documents.Sheet("""
            DANH SÁCH HỌC SINH||||
            STT|Họ và tên|Ngày sinh|Lớp|SĐT phụ huynh
            1||||
            2||||
            3||||
            """));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Examine_TeachersTimetable_IsClear()
    {
        var result = Documents.Examine(Documents.Sheet("""
            PHÂN CÔNG CHUYÊN MÔN NĂM HỌC 2026-2027||||
            STT|Họ và tên giáo viên|Chức vụ|Môn dạy|Lớp dạy
            1|Nguyễn Văn Mẫu|Tổ trưởng|Toán|6A1, 6A2
            2|Trần Thị Thử|Giáo viên|Ngữ văn|7A1
            3|Lê Hoàng Nghiệm|Giáo viên|Tiếng Anh|8A1
            """));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
        Assert.All(result.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void Examine_StaffWithPrivatePhones_IsBlocked()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên giáo viên|Chức vụ|Số điện thoại
            1|Nguyễn Văn Mẫu|Giáo viên|0912345678
            2|Trần Thị Thử|Giáo viên|0987654321
            3|Lê Hoàng Nghiệm|Nhân viên|0356789012
            """));
        Assert.Equal(Verdict.Block, result.Verdict);
        Assert.Equal(Subject.Staff, Assert.Single(result.Lists).Subject);
    }

    [Fact]
    public void Examine_ParentGroupOverSubHeadings_BelongsToParents()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên|Ngày sinh|Họ tên cha|SĐT cha|Họ tên mẹ|SĐT mẹ
            1|Nguyễn Văn Mẫu|05/09/2015|Nguyễn Văn Cha|0912345678|Trần Thị Mẹ|0987654321
            2|Trần Thị Thử|12/11/2015|Trần Văn Bố|0356789012|Lê Thị Má|0356789013
            3|Lê Hoàng Nghiệm|01/02/2015|Lê Văn Ba|0356789014|Đỗ Thị Mạ|0356789015
            """));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
        Assert.Equal(6, result.Findings.Count(finding => finding is { Kind: FindingKinds.PersonName, Subject: Subject.Parent }));
        Assert.Equal(6, result.Findings.Count(finding => finding is { Kind: FindingKinds.PhoneNumber, Subject: Subject.Parent }));
        Assert.Equal(3, result.People.Total);
    }

    [Fact]
    public void Examine_TwoListsSideBySideWithOneCounter_AreOneList()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên|Ngày sinh|STT|Họ và tên|Ngày sinh
            1|Nguyễn Văn Mẫu|05/09/2015|4|Phạm Thị Tư|06/09/2015
            2|Trần Thị Thử|12/11/2015|5|Vũ Văn Năm|07/09/2015
            3|Lê Hoàng Nghiệm|01/02/2015|6|Hồ Thị Sáu|08/09/2015
            """));
        Assert.Equal(6, Assert.Single(result.Lists).Rows);
        Assert.Equal(6, result.People.Total);
    }

    [Fact]
    public void Examine_TurnedTable_ReadsColumnsAsPeople()
    {
        var result = Documents.Examine(Documents.Sheet("""
            Họ và tên|Nguyễn Văn Mẫu|Trần Thị Thử|Lê Hoàng Nghiệm
            Ngày sinh|05/09/2015|12/11/2015|01/02/2015
            Lớp|6A1|6A1|6A2
            SĐT phụ huynh|0912345678|0987654321|0356789012
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
    }

    [Fact]
    public void Examine_TurnedTableOfMaskedNames_IsReview()
    {
        var result = Documents.Examine(Documents.TextAndTable("DANH SÁCH DỰ THI", """
            Số TT|1|2|3|4
            Họ và tên|N*** *** ***|T*** *** ***|L*** *** ***|P*** *** ***
            Ngày sinh|26/07/2013|17/03/2013|12/11/2013|15/11/2013
            Lớp|5/9|5/9|5/9|5/9
            """));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.Equal(4, Assert.Single(result.Lists).Rows);
    }

    [Fact]
    public void Examine_TurnedTableWithTitleRowsAbove_KeepsItsTitle()
    {
        var result = Documents.Examine(Documents.Sheet("""
            DANH SÁCH HỌC SINH VI PHẠM|||
            No|1|2|3
            Tên bé|Mai Hoàng Chung|Vũ Hải Lựu|Nguyễn Mỹ Dung
            Lớp 2025-2026|8A9|8A9|8A9
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_LongSensitiveCell_StillExposes()
    {
        var story = string.Concat(Enumerable.Repeat("Gia đình đông con, thu nhập bấp bênh. ", 20));
        var result = Documents.Examine(Documents.Sheet($"""
            STT|Họ và tên|Lớp|Hoàn cảnh gia đình
            1|Nguyễn Văn Mẫu|6A1|{story}
            2|Trần Thị Thử|6A2|{story}
            3|Lê Hoàng Nghiệm|6A3|{story}
            """));
        Assert.True(result.Verdict == Verdict.Block, result.Headline.En);
    }

    [Fact]
    public void Examine_RightOfTwoListsHoldsANote_ReadsItToo()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên|Lớp|STT|Họ và tên|Lớp
            1|Nguyễn Văn Mẫu|6A1|4|Phạm Thị Tư|6A1
            2|Trần Thị Thử|6A1|5|Vũ Văn Năm|6A1
            3|Lê Hoàng Nghiệm|6A1|Liên hệ 0912345678||
            """));
        Assert.Contains("0912345678", Documents.Values(result, FindingKinds.PhoneNumber));
    }

    [Fact]
    public void Examine_PhoneFarRightOfAWideSheet_IsFound()
    {
        var gap = new string('|', 600);
        var result = Documents.Examine(Documents.Sheet($"STT|Họ và tên|Lớp\n1|Nguyễn Văn Mẫu|6A1{gap}0912345678\n2|Trần Thị Thử|6A1{gap}0987654321\n3|Lê Hoàng Nghiệm|6A1{gap}0356789012"));
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Fact]
    public void Examine_NoHeading_RolesComeFromValues()
    {
        var result = Documents.Examine(Documents.Sheet("""
            1|Nguyễn Văn Mẫu|05/09/2015|6A1
            2|Trần Thị Thử|12/11/2015|6A1
            3|Lê Hoàng Nghiệm|01/02/2015|6A1
            4|Phạm Thị Tư|06/09/2015|6A1
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(4, Assert.Single(result.Lists).Rows);
    }

    [Fact]
    public void Examine_CandidateNumbersAndResults_IsClear()
    {
        var result = Documents.Examine(Documents.Sheet("""
            KẾT QUẢ THI TUYỂN SINH LỚP 10||
            SBD|Toán|Ngữ văn|Kết quả
            010001|8,5|7,25|Đỗ
            010002|6,5|5|Trượt
            010003|9|8|Đỗ
            010004|9,25|8|Đỗ
            """));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_MaskedList_IsClear()
    {
        var result = Documents.Examine(Documents.Sheet("""
            STT|Họ và tên|Lớp|SĐT phụ huynh
            1|Nguyễn V** M**|6A1|09*****678
            2|Trần T** T**|6A1|09*****321
            3|Lê H** N**|6A1|03*****012
            """));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }
}
