using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Rows that are written neither as a table nor one to a line: dumps, scripts, contact cards, pasted cells, enumerations, stacked cells.</summary>
public class WrittenRowsTests
{
    [Theory]
    [InlineData("INSERT INTO hocsinh (id, hoten, ngaysinh, lop) VALUES\n(1, 'Nguyễn Văn Mẫu', '2015-09-05', '6A'),\n(2, 'Trần Thị Thử', '2015-02-15', '6A'),\n(3, 'Lê Hoàng Nghiệm', NULL, '6A');", 2)]
    [InlineData("INSERT INTO [HocSinh] ([Id], [HoTen], [NgaySinh]) VALUES (1, N'Nguyễn Văn Mẫu', '2015-09-05'), (2, N'Trần Thị Thử', '2015-02-15'), (3, N'Lê Hoàng Nghiệm', '2015-12-25')", 3)]
    [InlineData("const hs = [\n [\"1\",\"Nguyễn Văn Mẫu\",\"05/09/2015\"],\n [\"2\",\"Trần Thị Thử\",\"15/02/2015\"],\n [\"3\",\"Lê Hoàng Nghiệm\",\"25/12/2015\"]\n];", 3)]
    [InlineData("rows.push({ten:\"Nguyễn Văn Mẫu\", ns:\"05/09/2015\"});\nrows.push({ten:\"Trần Thị Thử\", ns:\"15/02/2015\"});\nrows.push({ten:\"Lê Hoàng Nghiệm\", ns:\"25/12/2015\"});", 3)]
    public void Examine_RowsOfLiterals_AreAList(string text, int births)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
        Assert.Equal(births, Documents.Values(result, FindingKinds.BirthDate).Count());
        Assert.Contains("Nguyễn Văn Mẫu", Documents.Values(result, FindingKinds.PersonName));
    }

    [Fact]
    public void Examine_LiteralsOfSettings_AreClear()
    {
        var result = Documents.Examine(Documents.Text("menu.add('Trang chủ', '/');\nmenu.add('Giới thiệu', '/gioi-thieu');\nmenu.add('Tin tức', '/tin-tuc');\nvar c = [\"#fff\", \"#000\"];"));
        Assert.True(result.Verdict == Verdict.Clear && result.Findings.Count == 0, Documents.Describe(result));
    }

    [Fact]
    public void Examine_ContactCards_AreOnePersonEach()
    {
        var result = Documents.Examine(Documents.Text("BEGIN:VCARD\nVERSION:3.0\nN:Nguyễn;Thị Mẫu;;;\nFN:Nguyễn Thị Mẫu\nTEL;TYPE=CELL:0912345678\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=54=72=E1=BA=A7=6E=20=56=C4=83=6E=20=54=68=E1=BB=AD\nTEL;CELL:0912345679\nEND:VCARD"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(2, result.People.Total);
        Assert.Contains("Trần Văn Thử", Documents.Values(result, FindingKinds.PersonName));
    }

    [Fact]
    public void Examine_TablePastedCellByCell_IsAList()
    {
        var result = Documents.Examine(Documents.Text("DANH SÁCH HỌC SINH DỰ THI\nTT\nHỌ VÀ TÊN\nNGÀY SINH\n1\nNGUYỄN VĂN MẪU\n22/11/2013\n2\nTRẦN THỊ THỬ\n12/08/2013\n3\nLÊ HOÀNG NGHIỆM\n23/11/2013\nTổng cộng: 3 học sinh"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
        Assert.Equal(3, Documents.Values(result, FindingKinds.BirthDate).Count());
    }

    [Fact]
    public void Examine_CountersThatOpenNoTable_LoseNothing()
    {
        var result = Documents.Examine(Documents.Text("1\nEm Nguyễn Văn Mẫu, sinh ngày 05/09/2015, học sinh lớp 6A.\nTrân trọng thông báo."));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_SeveralPeopleInEachCell_AreRecordsOfTheirOwn()
    {
        var result = Documents.Examine(Documents.Sheet("Nhóm|Học sinh|Ngày sinh|Điện thoại PH\nNhóm 1|Nguyễn Văn Mẫu\\nTrần Thị Thử\\nLê Hoàng Nghiệm|24/09/2015\\n23/09/2015\\n04/10/2015|0912345678\\n0912345679\\n0912345670"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
        Assert.Equal(3, Documents.Values(result, FindingKinds.BirthDate).Count());
        Assert.Equal(3, result.People.Total);
    }

    [Fact]
    public void Examine_TwoParentsBesideOnePupil_AreOneRecord()
    {
        var result = Documents.Examine(Documents.Sheet("Họ tên học sinh|Phụ huynh|Điện thoại\nNguyễn Văn Mẫu|Nguyễn Văn Thử\\nTrần Thị Thử|0912345678\\n0912345679\nLê Thị Mẫu|Lê Văn Thử\\nĐỗ Thị Thử|0912345671\\n0912345672\nTrần Gia Mẫu|Trần Văn Thử\\nHồ Thị Thử|0912345673\\n0912345674"));
        Assert.Equal(3, result.People.Total);
    }

    [Fact]
    public void Examine_PupilsEnumeratedByDay_AreAList()
    {
        var result = Documents.Examine(Documents.Text("PHÂN CÔNG TRỰC NHẬT LỚP 1A TUẦN 7\nThứ 2: Vũ Mỹ Mẫu, Lê Thị Thử, Lý Ngọc Hiếu\nThứ 3: Phùng Trung Mẫu, Phạm Mạnh Thử, Hà Thị Mẫu"));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.Equal(6, Assert.Single(result.Lists).Rows);
    }

    [Theory]
    [InlineData("Tổ Toán: thầy Lê Văn Mẫu, cô Trần Thị Thử, thầy Đỗ Văn Mẫu")]
    [InlineData("GIÁO VIÊN COI THI LỚP 6\nPhòng 1: Lê Văn Mẫu, Trần Thị Thử, Đỗ Văn Mẫu")]
    public void Examine_TeachersEnumerated_AreClear(string text)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_AbsenceWithIllness_IsBlocked()
    {
        var result = Documents.Examine(Documents.Text("BÁO VẮNG NGÀY 15/10/2026\nLớp 1A: vắng 3: Phan Thị Mẫu (sốt), Hoàng Minh Thử (sốt), Nguyễn Văn Mẫu (tay chân miệng)"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Fact]
    public void Examine_NameAndValuesWithoutSigns_AreFields()
    {
        var result = Documents.Examine(Documents.Text("Các mẹ kiểm tra giúp cô:\n1. Nguyễn Thành Mẫu 2/1/2020 CCCD 091220011022 sđt 0912345678\n2. Trần Thị Thử 15/1/2020 CCCD 040220615465 sđt 0912345679\n3. Lê Hải Mẫu 25/11/2020 CCCD 014220108998 sđt 0912345670"));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
        Assert.Equal(3, Documents.Values(result, FindingKinds.BirthDate).Count());
    }

    [Theory]
    [InlineData("+-----+---------------+------------+\n| STT | Họ và tên     | Ngày sinh  |\n+-----+---------------+------------+\n| 1   | Nguyễn Văn Mẫu | 01/01/2015 |\n+-----+---------------+------------+\n| 2   | Trần Thị Thử  | 12/12/2015 |\n+-----+---------------+------------+\n| 3   | Lê Hoàng Mẫu  | 11/09/2015 |")]
    [InlineData("│ STT │ Họ và tên     │ Ngày sinh  │\n┼─────┼───────────────┼────────────┼\n│ 1   │ Nguyễn Văn Mẫu │ 01/01/2015 │\n┼─────┼───────────────┼────────────┼\n│ 2   │ Trần Thị Thử  │ 12/12/2015 │\n┼─────┼───────────────┼────────────┼\n│ 3   │ Lê Hoàng Mẫu  │ 11/09/2015 │")]
    [InlineData("✅ Nguyễn Văn Mẫu – 01/01/2015\n✅ Trần Thị Thử – 12/12/2015\n✅ Lê Hoàng Mẫu – 11/09/2015")]
    [InlineData("Nguyễn Văn Mẫu / 6A / 01/01/2015 / zalo\nTrần Thị Thử / 6A / 12/12/2015 / zalo\nLê Hoàng Mẫu / 6A / 11/09/2015 / zalo")]
    public void Examine_TableDrawnWithSigns_IsAList(string text)
    {
        var result = Documents.Examine(Documents.Text("DANH SÁCH LỚP 6A\n" + text));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(3, Assert.Single(result.Lists).Rows);
        Assert.Equal(3, Documents.Values(result, FindingKinds.BirthDate).Count());
    }

    [Fact]
    public void Examine_PupilAsHeadingOverLabels_IsACard()
    {
        var result = Documents.Examine(Documents.Text("# Hồ sơ học sinh lớp 4B\n\n## Phạm Hoàng Mẫu\n\n* Sinh: 22/3/2017\n* Nhà: Số 189, ấp 5, xã Mẫu\n\n## Trương Phước Thử\n\n* Sinh: 17/12/2017\n* Nhà: Số 12, ấp 3, xã Mẫu"));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(2, result.People.Total);
    }

    [Fact]
    public void Examine_RemarkOnACellOfAList_IsSaidOfItsRow()
    {
        var list = Documents.Sheet("STT|Họ và tên|Lớp\n1|Nguyễn Văn Mẫu|5A\n2|Trần Thị Thử|5A\n3|Lê Hoàng Mẫu|5A");
        var remark = new TextSection([new TextBlock(900, "Bố mẹ ly thân, chỉ mẹ được đón", new Location { Sheet = "S", Cell = "B3", Part = DocumentParts.Comments })]) { Part = DocumentParts.Comments };
        Assert.Equal(Verdict.Review, Documents.Examine(list).Verdict);
        var result = Documents.Examine(new Document(cancel => [.. list.Sections, remark]));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }
}
