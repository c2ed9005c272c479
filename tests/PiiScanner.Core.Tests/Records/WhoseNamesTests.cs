using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Whose names a list or sentence holds: pupils', their parents', teachers', authors'.</summary>
public class WhoseNamesTests
{
    [Theory]
    [InlineData("Số ĐKCB|Tên sách|Tác giả|Năm XB\n07721|Dế Mèn phiêu lưu ký|Tô Văn Mẫu|2019\n08106|Mắt biếc|Nguyễn Nhật Thử|2021\n05070|Góc sân|Trần Đăng Mẫu|2018")]
    [InlineData("Tác giả|Năm sinh|Năm mất|Tác phẩm\nNguyễn Văn Mẫu|1765|1820|Truyện Mẫu\nHồ Xuân Thử|1772|1822|Bánh trôi\nTrần Tế Mẫu|1870|1907|Thương vợ")]
    public void Examine_AuthorsBesideTheirWorks_AreClear(string rows)
    {
        var result = Documents.Examine(Documents.Sheet(rows));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_PupilsAsAuthorsWithTheirClass_AreReviewed()
    {
        var result = Documents.Examine(Documents.Sheet("STT|Tên đề tài|Nhóm tác giả|Lớp|GVHD\n1|Thùng rác|Phan Trung Mẫu\\nHuỳnh Ánh Thử|12T|Hà Đăng Mẫu\n2|Học từ|Phạm Thị Mẫu\\nNguyễn Thị Thử|12A|Nguyễn Đăng Mẫu\n3|Học vẽ|Lê Chí Mẫu\\nHoàng Thị Thử|11A|Trần Ngọc Mẫu"));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.Contains("Huỳnh Ánh Thử", Documents.Values(result, FindingKinds.PersonName));
    }

    // "Em" is how a pupil is called, also where a narrow cell leaves one word behind it, or a copy nothing.
    [Fact]
    public void Examine_WordThatPupilsAreCalledBy_IsNoNameAndNoPartOfOne()
    {
        var result = Documents.Examine(Documents.Sheet("STT|Họ và tên|Ngày sinh\n1|Em Bành Tú Mẫu|05/09/2015\n2|Em Khuất|12/03/2015\n3|Em|01/12/2015\n4|Em Nguyễn|02/12/2015\n5|Ema Lê|03/12/2015"));

        Assert.Equal(["Bành Tú Mẫu", "Khuất", "Nguyễn", "Ema Lê"], Documents.Values(result, FindingKinds.PersonName));
    }

    [Fact]
    public void Examine_TeachersByTheirHeading_AreClear()
    {
        var result = Documents.Examine(Documents.Sheet("TT|Lớp|GV chỉ đạo|Nội dung công việc\n1|9A|Nguyễn Thị Mẫu|Cắt cỏ\n2|9B|Lê Hồng Thử|Cắt cỏ\n3|9C|Trần Kim Mẫu|Chăm bồn hoa"));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_ClerksWithOfficeLines_AreClear()
    {
        var result = Documents.Examine(Documents.Sheet("TT|Họ và tên|Chức vụ|Điện thoại|Email công vụ\n1|Lê Công Mẫu|Hiệu trưởng|0912 345 678|mau.lc@thcsmau.edu.vn\n2|Võ Nhật Thử|Văn thư|0251 3390 356|vanthu@thcsmau.edu.vn\n3|Nguyễn Thái Mẫu|Kế toán|0251 3938 703|vanthu@thcsmau.edu.vn"));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_PrivateMobileOfAClerk_IsBlocked()
    {
        var result = Documents.Examine(Documents.Sheet("TT|Họ và tên|Chức vụ|Điện thoại\n1|Đỗ Thị Mẫu|Bảo vệ|0912 345 678\n2|Võ Nhật Thử|Văn thư|0912 345 679\n3|Nguyễn Thái Mẫu|Kế toán|0912 345 670"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_DeputyHeadInAMessage_IsClear()
    {
        var result = Documents.Examine(Documents.Text("Trường thông báo: sáng mai nghỉ. Cần hỗ trợ gọi VP 0236 3812 345 hoặc thầy Nguyễn Văn Mẫu PHT 0912345678."));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Theory]
    [InlineData("- Bà Lâm Gia Mẫu (mẹ cháu Phạm Thị Thử) đề nghị lắp thêm điều hòa.")]
    [InlineData("Bà Lương Thị Mẫu – Trưởng ban – là mẹ của em Dương Khắc Thử được bầu.")]
    [InlineData("Học sinh Trịnh Thị Mẫu (lớp 4B) nghỉ từ hôm nay. Mẹ cháu là chị Lê Mỹ Thử.")]
    public void Examine_ParentNamedWithTheChild_IsBlocked(string text)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_ThirdPrizeBeforeAnotherPupil_IsNoParent()
    {
        var result = Documents.Examine(Documents.Text("Em Lê Văn Mẫu lớp 6A đạt giải Ba, em Trần Thị Thử lớp 6B đạt giải Nhì."));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_SurnameMiddleAndGivenNameApart_AreOneName()
    {
        var result = Documents.Examine(Documents.Sheet("STT|Họ|Tên đệm|Tên|Lớp\n1|Phạm|Minh|Mẫu|10A2\n2|Nguyễn|Thiên|Thử|10A2\n3|Đỗ|Hải|Mẫu|10A1"));
        Assert.Contains("Phạm Minh Mẫu", Documents.Values(result, FindingKinds.PersonName));
    }

    [Fact]
    public void Examine_IllnessInNewsOfPrevention_IsClear()
    {
        var result = Documents.Examine(Documents.Text("Em Lê Văn Mẫu lớp 6A đạt giải Nhất cuộc thi tuyên truyền phòng chống sốt xuất huyết."));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_TeacherWithPrivateMobileInNews_IsBlocked()
    {
        var result = Documents.Examine(Documents.Text("Cô giáo Đoàn Hà Mẫu, giáo viên Ngữ văn, số điện thoại 0912 345 678, có đơn xin thôi việc."));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_TeacherBehindAPupilsLabels_OpensNoRecord()
    {
        var result = Documents.Examine(Documents.Text("Danh sách học sinh dự thi Olympic cấp trường\n1- Trần Hải Mẫu; NS: 26/2/2015; lớp 6A; GVCN: cô Diệp\n2- Trần Thị Thử; NS: 22/8/2015; lớp 6A; GVCN: cô My\n3- Lê Thanh Mẫu; NS: 15/10/2015; lớp 6A; GVCN: cô Thảo"));
        Assert.Equal(3, result.People.Total);
        Assert.DoesNotContain(result.Findings, finding => finding is { Kind: FindingKinds.BirthDate, Subject: Subject.Staff });
    }

    [Fact]
    public void Examine_FormWrittenByAParent_IsBlocked()
    {
        var result = Documents.Examine(Documents.TextAndTable("ĐƠN XIN PHÉP NGHỈ HỌC", "Kính gửi|Cô giáo chủ nhiệm lớp 7/1\nTôi tên|Phạm Hà Mẫu\nLà mẹ của học sinh|Đào Bích Thử\nXin phép|cho con nghỉ học ngày 14/10/2026"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_PaymentsThatNameThePayerAndTheClass_AreReviewed()
    {
        var result = Documents.Examine(Documents.Sheet("Ngày GD|Số tiền|Nội dung\n20/10/2026|1200.000|MBVCB.3373938618.PHAM THI THU LOAN LOP 3/2 NOP TIEN\n13/10/2026|1200.000|MBVCB.3373938619.NGUYEN HOANG TRI LOP 3/2 NOP TIEN\n19/10/2026|1200.000|MBVCB.3373938610.TRUONG TRONG HUNG LOP 3/2 NOP TIEN"));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.Contains("PHAM THI THU LOAN", Documents.Values(result, FindingKinds.PersonName));
    }

    [Fact]
    public void Examine_HighlandNamesInAnEnumeration_AreAllFound()
    {
        var result = Documents.Examine(Documents.Text("Các em Y Thử Niê, H'Mẫu Mlô, K'Thử, Ka Mẫu và Ksor H' Mẫu (lớp 6A) được nhận học bổng; chị Siu H’Mẫu và hai bạn Sơn Bô Mẫu, Danh Đa Thử cùng dự."));
        var names = Documents.Values(result, FindingKinds.PersonName).ToList();
        foreach (var name in new[] { "Y Thử Niê", "H'Mẫu Mlô", "K'Thử", "Ka Mẫu", "Ksor H' Mẫu", "Siu H’Mẫu", "Sơn Bô Mẫu" }) Assert.Contains(name, names);
    }

    // The post behind the full stop is that of the next person.
    [Theory]
    [InlineData("Trong ảnh: em Trần Vũ Lành nhận quà. Hiệu trưởng Phan Văn Thuận gửi lời cảm ơn.", Subject.Pupil)]
    [InlineData("Em Trần Vũ Lành nhận quà lưu niệm. Giáo viên chủ nhiệm Phan Văn Thuận rất vui.", Subject.Pupil)]
    [InlineData("Thầy Trần Vũ Lành, P. Hiệu trưởng, nhận quà.", Subject.Official)]
    [InlineData("Thầy Trần Vũ Lành, Th.S. Phó Hiệu trưởng, nhận quà.", Subject.Official)]
    public void Examine_PostBehindAName_IsThePersonsOnlyInTheSameSentence(string text, Subject subject)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Findings.Single(finding => finding.Value == "Trần Vũ Lành").Subject == subject, Documents.Describe(result));
    }
}
