using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Lines of one shape below each other: none of them is the heading of the rest.</summary>
public class LineShapeTests
{
    private static readonly (string Name, string Birth, string Phone)[] People =
    [
        ("Nguyễn Thị Mẫu", "21/09/2014", "0912345620"), ("Trần Văn Thử", "12/03/2014", "0987654321"), ("Lê Hoàng Nghiệm", "02/05/2014", "0905123478"),
        ("Phạm Thị Mẫu", "17/11/2014", "0905123479"), ("Võ Văn Thử", "30/08/2014", "0905123470"),
    ];

    [Theory]
    [InlineData("Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 1)]
    [InlineData("Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 2)]
    [InlineData("Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 5)]
    [InlineData("Học sinh {0}; sinh ngày {1}; điện thoại phụ huynh {2}", 3)]
    [InlineData("Học sinh {0}\tSinh ngày {1}\tĐiện thoại phụ huynh {2}", 3)]
    [InlineData("Học sinh {0} | Sinh ngày {1} | Điện thoại phụ huynh {2}", 3)]
    [InlineData("Họ và tên {0}, ngày sinh {1}, số điện thoại {2}", 2)]
    [InlineData("HS {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 3)]
    [InlineData("Cháu {0}, sinh ngày {1}, điện thoại mẹ {2}", 3)]
    [InlineData("1. Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 3)]
    [InlineData("Học sinh {0}, sinh ngày {1}, dân tộc Kinh, điện thoại phụ huynh {2}.", 2)]
    public void Examine_LinesThatOpenLikeHeadings_BlocksEachPupil(string form, int count)
    {
        var lines = People.Take(count).Select(person => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, person.Name, person.Birth, person.Phone)).ToList();
        foreach (var title in new[] { "", "DANH SÁCH HỌC SINH LỚP 6A\n" })
        {
            var result = Documents.Examine(Documents.Text(title + string.Join("\n", lines)));
            Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
            Assert.Equal(count, result.People.Total);
            Assert.Equal(People.Take(count).Select(person => person.Phone), Documents.Values(result, FindingKinds.PhoneNumber));
        }
    }

    [Theory]
    [InlineData("{0}) {1} — bố: {2} / mẹ: {3}")]
    [InlineData("{0}. {1} - bố: {2} / mẹ: {3}")]
    public void Examine_NameThenParentsPhones_BlocksEveryLine(string form)
    {
        string[] names = ["Nguyễn Hoài Mẫu", "Diệp Gia Thử", "Hờ A Mẫu", "Triệu Chòi Thử", "Rmah Y Mẫu"];
        var lines = names.Select((name, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, i + 1, name, "0912.345.62" + i, "0987.654.32" + i));
        var result = Documents.Examine(Documents.Text("DANH SÁCH ĐÓN TRẺ CUỐI GIỜ LỚP 3A\n" + string.Join("\n", lines)));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(names, Documents.Values(result, FindingKinds.PersonName));
        Assert.Equal(5, result.People.Total);
    }

    [Fact]
    public void Examine_TitleInsideTheFirstCell_NamesTheList()
    {
        var result = Documents.Examine(Documents.Sheet("""
            1. | KẾT QUẢ XỬ LÝ KỶ LUẬT THÁNG 11\nNguyễn Văn Mẫu (6A1): ra ngoài trong giờ
            2. | Trần Thị Thử (6A2): ra ngoài trong giờ
            3. | Lê Hoàng Nghiệm (6A3): nói chuyện trong giờ
            4. | Phạm Thị Mẫu (6A3): nói chuyện trong giờ
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
    }

    [Theory]
    [InlineData("KẾT QUẢ GIẢI CẦU LÔNG HỌC SINH\nTứ kết 1: Nguyễn Thị Mẫu (6A) thắng Trần Văn Thử (7A1) 2-0\nTứ kết 2: Lê Hoàng Nghiệm (7A2) thắng Phạm Thị Mẫu (6B) 2-1", 4)]
    [InlineData("ĐỘI TUYỂN TIN HỌC\nBảng A: Nguyễn Thị Mẫu (7A), Trần Văn Thử (7A), Lê Hoàng Nghiệm (7A)\nBảng B: Phạm Thị Mẫu (8B), Võ Văn Thử (8B)", 5)]
    [InlineData("KẾT QUẢ CUỘC THI VẼ TRANH\nGiải Nhất: Nguyễn Thị Mẫu - 8/2\nGiải Nhì: Trần Văn Thử - 6A; Lê Hoàng Nghiệm - 6B\nGiải Ba: Phạm Thị Mẫu - 9C; Võ Văn Thử - 9B", 5)]
    public void Examine_NamesWithClassBehind_AreReviewedAsPupils(string text, int pupils)
    {
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.Equal(pupils, result.People.Total);
    }

    [Theory]
    [InlineData("Kế hoạch tổ chức Hội thi Giai điệu tuổi hồng (26/11/2026)")]
    [InlineData("Trẻ 5 tuổi ra lớp 05/9/2026")]
    [InlineData("Chăm sóc sức khỏe sinh sản vị thành niên 11/7/2026")]
    [InlineData("Đoàn viên dưới 30 tuổi tính đến 26/3/2027")]
    [InlineData("Xét tuyển trẻ sinh từ 01/01/2020 đến 31/12/2020")]
    public void Examine_DateOfAnEvent_IsNoBirthDate(string line) =>
        Assert.Empty(Documents.Values(Documents.Examine(Documents.Text(line)), FindingKinds.BirthDate));

    [Theory]
    [InlineData("Cháu Nguyễn Văn Mẫu, sinh ngày 12/3/2025, con ông Trần Văn Thử", "2025-03-12")]
    [InlineData("Bé Nguyễn Văn Mẫu (SN 12/3/2025) vào nhóm trẻ", "2025-03-12")]
    [InlineData("Em Nguyễn Văn Mẫu, tuổi: 12/3/2014", "2014-03-12")]
    public void Examine_BirthDateBehindItsLabel_Stays(string line, string date) =>
        Assert.Contains(date, Documents.Values(Documents.Examine(Documents.Text(line)), FindingKinds.BirthDate));

    [Fact]
    public void Examine_QualityOfYear_IsNoPay()
    {
        var result = Documents.Examine(Documents.Text("2. Chất lượng: Tốt 38,5%; Khá 41,2%; Đạt 19,1%; Chưa đạt 1,2%."));
        Assert.Empty(result.Findings);
        Assert.Equal(Verdict.Clear, result.Verdict);
    }

    [Fact]
    public void Examine_MenuOfTuesday_NamesNoFather() =>
        Assert.Empty(Documents.Examine(Documents.Sheet("Thứ | Bữa trưa | Bữa xế\nHai | Cơm, thịt kho trứng, canh bí đỏ | Sữa chua\nBa | Cơm, cá diêu hồng chiên, canh chua | Bánh flan\nTư | Bún bò Huế | Chuối")).Findings);

    [Theory]
    [InlineData("Mã tệp: 3f0912345678ab0123456789abcdef0987654321abcdef0123456789abcdef09")]
    [InlineData("sha256-a1b2c30912345678d4e5f60987654321a7b8c9d0e1f2a3b4c5d6e7f8091234ab")]
    [InlineData("0912345678e4b0c44298fc1c149afbf4")]
    [InlineData("tệp 550e8400-e29b-41d4-a716-0912345678ab.pdf")]
    public void Examine_DigestOrUuid_HoldsNoPhone(string line) =>
        Assert.Empty(Documents.Examine(Documents.Text(line)).Findings);

    [Theory]
    [InlineData("3f01ab0123456789abcdef0123ffff21abcdef0123456789abcdef 0912345678")]
    [InlineData("de-0912345678-ba-0912345678-fa-0912345678")]
    [InlineData("bac0912345678")]
    public void Examine_PhoneBesideHexadecimalLetters_IsFound(string line) =>
        Assert.Contains("0912345678", Documents.Values(Documents.Examine(Documents.Text(line)), FindingKinds.PhoneNumber));
}
