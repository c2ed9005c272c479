using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Tests.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Lists drawn in the ways that simple readers break on.</summary>
public class ListShapeTests
{
    [Fact]
    public void Examine_ListWithoutHeadingAboveASignature_IsAList()
    {
        var result = Documents.Examine(Documents.Sheet("""
            DANH SÁCH LIÊN HỆ|||
            1|Nguyễn Văn Mẫu|05/09/2015|0912345678
            2|Trần Thị Thử|12/11/2015|0987654321
            3|Lê Hoàng Nghiệm|01/02/2015|0356789012
            Ấn định danh sách gồm 3 người./.|||
            Giáo viên chủ nhiệm|||
            Phạm Thị Ký|||
            """));
        AssertList(result, 3, "Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Hoàng Nghiệm");
        Assert.Equal(3, Documents.Values(result, FindingKinds.BirthDate).Count());
    }

    [Fact]
    public void Examine_TableTurnedWithSurnamesAndGivenNames_IsOneRecordAColumn()
    {
        var result = Documents.Examine(Documents.Sheet("""
            DANH SÁCH ĐẢNG VIÊN||||
            TT|1|2|3|4
            Họ và đệm|Nguyễn Đình|Trần Minh|Lê Hoàng|Đoàn Thị
            Tên|Mẫu|Thử|Dũng|Ánh
            Ngày sinh|28/11/1983|19/8/1990|27/6/1979|17/8/1988
            Chức vụ|Giáo viên|Nhân viên|Kế toán|Giáo viên
            CCCD|033083002525|033190413115|033079114532|033188065638
            """));
        AssertList(result, 4, "Nguyễn Đình Mẫu", "Trần Minh Thử", "Lê Hoàng Dũng", "Đoàn Thị Ánh");
        Assert.Equal(4, Documents.Values(result, FindingKinds.NationalId).Count());
    }

    [Fact]
    public void Examine_NamesWithDoubleSpacesBetweenTabs_StayWhole()
    {
        var result = Documents.Examine(Documents.Text("DANH SÁCH HỌC SINH NỢ HỌC PHÍ\nSTT\tHọ tên\tLớp\n1\tTrương  Thị  Mẫu\t9A4\n2\tNgô  Như  Thử\t9A4\n3\tLê Nghiệm\t9A4"));
        AssertList(result, 3, "Trương Thị Mẫu", "Ngô Như Thử", "Lê Nghiệm");
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Fact]
    public void Examine_NamesWithDoubleSpacesInColumnsOfSpaces_StayWhole()
    {
        var result = Documents.Examine(Documents.Text("""
            DANH SÁCH HỌC SINH
            Số TT  Họ và tên                   Mã lớp
            1      Nguyễn  Minh  Mẫu           1/2
            2      Nguyễn Đình Bảo Thử         1/2
            3      Trần Mai Nghiệm             1/2
            4      Đinh  Ngọc  Tố  Linh        1/2
            5      Nguyễn Hoàng Cẩm            1/2
            """));
        AssertList(result, 5, "Nguyễn Minh Mẫu", "Nguyễn Đình Bảo Thử", "Trần Mai Nghiệm", "Đinh Ngọc Tố Linh", "Nguyễn Hoàng Cẩm");
    }

    [Fact]
    public void Examine_ScoresNamedInLines_Block()
    {
        var result = Documents.Examine(Documents.Text("KẾT QUẢ HỌC TẬP\n* Nguyễn Văn Mẫu, lớp 7A4, Toán 7,2, Ngữ văn 7,7, ĐTB 6,2\n* Trần Thị Thử, lớp 7A4, Toán 6,5, Ngữ văn 4,2, ĐTB 3,2\n* Lê Hoàng Nghiệm, lớp 7A4, Toán 4,9, Ngữ văn 5,5, ĐTB 7,3"));
        AssertList(result, 3, "Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Hoàng Nghiệm");
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Fact]
    public void Examine_ScoresWithoutHeading_Block()
    {
        var result = Documents.Examine(Documents.Text("Sổ cấp bằng\n1. LÊ HOÀNG MẪU – 9A2 – 4,5 – 5,5 – 3,7\n2. LÊ MINH THỬ – 9A2 – 3,7 – 5,1 – 7,2\n3. TRẦN XUÂN NGHIỆM – 9A2 – 5,4 – 5,0 – 6,1"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_NumberedLinesWithForeignNames_AreRecordsToo()
    {
        var result = Documents.Examine(Documents.Text("DANH SÁCH HỌC BƠI\n1. VŨ MỸ MẪU - 2006 - 12A1\n2. NGUYỄN BÌNH THỬ - 2005 - 12A1\n3. SATO SEO JUN - 2006 - 12A1\n4. TRẦN THỊ XUÂN - 2006 - 12A1"));
        AssertList(result, 4, "VŨ MỸ MẪU", "NGUYỄN BÌNH THỬ", "SATO SEO JUN", "TRẦN THỊ XUÂN");
    }

    [Fact]
    public void Examine_AddressesWithCommasBehindSemicolons_StayWhole()
    {
        var result = Documents.Examine(Documents.Text("SỔ ĐĂNG BỘ\n1. Nguyễn Văn Mẫu; 3/5/2016; 163/27B đường Nguyễn Huệ, tổ 34, P. Xuân Mẫu, Lâm Đồng\n2. Trần Thị Thử; 12/1/2016; Tổ 3, ấp 4, xã Mẫu, T. Lâm Đồng\n3. Lê Nghiệm; 14/11/2016; Thôn 4, xã Quang Mẫu, Lâm Đồng"));
        Assert.Contains("Tổ 3, ấp 4, xã Mẫu, T. Lâm Đồng", Documents.Values(result, FindingKinds.Address));
        AssertList(result, 3, "Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Nghiệm");
    }

    [Fact]
    public void Examine_CardsWithSurnameAndGivenLabels_JoinTheName()
    {
        var card = "Mã sinh viên: SV80598220{0}\nHọ lót: Phan Thanh\nTên: {1}\nNgày sinh: 02/03/2007\nĐiện thoại: 090720720{0}\n";
        var result = Documents.Examine(Documents.Text(string.Join("\n", new[] { "Mẫu", "Thử", "Nghiệm" }.Select((name, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, card, i, name)))));
        Assert.Equal(["Phan Thanh Mẫu", "Phan Thanh Thử", "Phan Thanh Nghiệm"], Documents.Values(result, FindingKinds.PersonName));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
    }

    [Fact]
    public void Examine_PeopleNamedTongAndCong_AreNoTotals()
    {
        var result = Documents.Examine(Documents.Sheet("""
            Họ và tên|Lớp
            Tống Thị Mẫu|6A
            Công Văn Thử|6A
            Lê Hoàng Nghiệm|6A
            Tổng cộng|3
            """));
        AssertList(result, 3, "Tống Thị Mẫu", "Công Văn Thử", "Lê Hoàng Nghiệm");
    }

    [Fact]
    public void Examine_TitleAboveTheFirstTable_CoversTheNextOneOnTheSheet()
    {
        var result = Documents.Examine(Documents.Sheet("""
            DANH SÁCH HỌC SINH NỢ HỌC PHÍ||
            Khối|Số lớp|Số học sinh
            Khối 6|6|246
            Khối 7|8|210
            TT|Họ và tên|Lớp
            1|Nguyễn Hoàng Mẫu|6A
            2|Lê Anh Thử|6A
            3|Trần Thị Nghiệm|6B
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_VeryLongListDrawnInText_KeepsItsHeading()
    {
        var lines = Enumerable.Range(1, 20_010).Select(i => $"{i}\tNguyễn Văn Mẫu\t9A4\tHộ nghèo");
        var result = Documents.Examine(Documents.Text("STT\tHọ tên\tLớp\tDiện\n" + string.Join("\n", lines)));
        Assert.Equal(20_010, Assert.Single(result.Lists).Rows);
    }

    [Fact]
    public void Examine_LinesInVps_AreDecodedTogether()
    {
        var names = new[] { "Võ Hoàng Thơ Mẫu", "Nguyễn Lan Thử", "Trần Đình Linh", "Vũ Duy Hải", "Trần Minh Nghiệm" };
        var lines = names.Select((name, i) => $"{i + 1}    {LegacyText.Write(name, LegacyEncoding.Vps),-20}    10A1");
        var result = Documents.Examine(Documents.Text(string.Join("\n", lines)));
        Assert.Equal(names, Documents.Values(result, FindingKinds.PersonName));
    }

    [Fact]
    public void Examine_LinesThatGiveBirthsInWords_AreNoDateLines()
    {
        var result = Documents.Examine(Documents.Text("Danh sách các em dự trại hè:\nEm Phan Hữu Mẫu (sinh ngày 27 tháng 2 năm 2013), học sinh lớp 6A\nEm Trần Thị Thử (sinh ngày 20 tháng 6 năm 2013), học sinh lớp 6A\nEm Lê Hoàng Nghiệm (sinh ngày 25 tháng 6 năm 2013), học sinh lớp 6A"));
        AssertList(result, 3, "Phan Hữu Mẫu", "Trần Thị Thử", "Lê Hoàng Nghiệm");
    }

    [Fact]
    public void Examine_DottedLeaders_PartTheFields()
    {
        var result = Documents.Examine(Documents.Text("DANH SÁCH ĐỘI VĂN NGHỆ\n1. Trần Chí Mẫu .......................... 07/11/2012 ....... 6B\n2. Lý Mùi Thử ............................ 01/12/2012 ....... 6A\n3. Ka Chiên ............................... 15/03/2012 ....... 6B"));
        AssertList(result, 3, "Trần Chí Mẫu", "Lý Mùi Thử", "Ka Chiên");
        Assert.Equal(3, Documents.Values(result, FindingKinds.BirthDate).Count());
    }

    [Fact]
    public void Examine_OfficersOfAClass_AreAListOfPupils()
    {
        var result = Documents.Examine(Documents.Text("BAN CÁN SỰ LỚP 7A\nLớp trưởng: Mai Anh Mẫu\nLớp phó học tập: Sùng A Lử\nLớp phó lao động: Đinh Thị Mỹ Thử\nThủ quỹ: Nguyễn Mỹ Hoài"));
        Assert.Equal(Verdict.Review, result.Verdict);
        Assert.Equal(4, result.People.Total);
    }

    [Fact]
    public void Examine_CardsUnderHeadingsOfNames_GiveEachPupilItsDate()
    {
        var result = Documents.Examine(Documents.Text("Lương Nhật Mẫu\nNgày sinh: 26/04/2012\nLớp: 7A1\nTrần Thị Thử\nNgày sinh: 27/05/2012\nLớp: 7A1\nLê Hoàng Nghiệm\nNgày sinh: 28/06/2012\nLớp: 7A1"));
        Assert.True(result.People.Total == 3, Documents.Describe(result));
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    private static void AssertList(Examination result, int rows, params string[] names)
    {
        Assert.True(result.Lists.Count == 1 && result.Lists[0].Rows == rows, Documents.Describe(result) + "\n" + string.Join(", ", result.Lists.Select(list => list.Rows)));
        Assert.Equal(names, Documents.Values(result, FindingKinds.PersonName).Where(value => names.Contains(value, StringComparer.Ordinal)));
    }
}
