using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Rows in which more than one person stands, or one line of an odd form among lines of a shape.</summary>
public sealed class GridOfNamesTests
{
    [Theory]
    [InlineData("Tổ 1|Tổ 2|Tổ 3|Tổ 4\nLục Minh Mẫu|Tòng Văn Thử|Trần Mẫu|Vòng A Nhì\nLê Văn Thử|Quách Công Mẫu|Park Ji Hoon|Vi Bích Mẫu\nNguyễn Tấn Mẫu|Đặng Tà Mẫu|Tạ Nhật Thử|Trần Ngọc Mẫu\nPhan Thị Thử|Hồ Văn Mẫu|Ngô Thị Mẫu|Đỗ Văn Thử", 16)]
    [InlineData("Bàn|Trắng|Lớp|Kết quả|Lớp|Đen\n1|Tống Thảo Mẫu|9C|0 - 1|6B|Đỗ Lương Mẫu\n2|Trần Minh Thử|6A|1 - 0|9C|Kiều Bảo Mẫu\n3|Tòng Thị Mẫu|6B|1 - 0|6A|Nguyễn Bảo Thử", 6)]
    [InlineData("1. Đàm Văn Mẫu|5. Sú Gia Thử|9. Giang Thái Mẫu\n2. Đinh Thị Mẫu|6. Bế Thanh Thử|10. Bành Bảo Mẫu\n3. Lý Rít Mẫu|7. Bành An Thử|11. Đặng Trọng Mẫu\n4. Huỳnh Khánh Mẫu|8. Trương Thị Thử|12. Lâm Thị Mẫu", 12)]
    public void Examine_NamesInSeveralColumns_AreAllPeople(string table, int people)
    {
        var result = Documents.Examine(Documents.Sheet(table));

        Assert.Equal(people, result.People.Total);
        Assert.Equal(Verdict.Review, result.Verdict);
    }

    [Fact]
    public void Examine_SecondNameBesideABirthDate_IsNoRowOfItsOwn()
    {
        var result = Documents.Examine(Documents.Sheet("Nguyễn Văn Mẫu|12/03/2013|Trần Thị Thử\nLê Văn Mẫu|14/05/2013|Vũ Thị Thử\nĐỗ Văn Mẫu|15/06/2013|Bùi Thị Thử"));

        Assert.Equal(3, result.Lists.Single().Rows);
    }

    [Fact]
    public void Examine_CardsOfTwoLabelsARow_JoinWhatIsTheirs()
    {
        var result = Read("Họ tên   Nguyễn Văn Mẫu      Ngày sinh  12/03/2012\nLớp      6A                 SĐT        0912345678\n\nHọ tên   Trần Thị Thử      Ngày sinh  05/09/2012\nLớp      6B                 SĐT        0987654321");

        Assert.Equal(Verdict.Block, result.Verdict);
        Assert.Equal(2, result.People.Total);
        Assert.Equal(2, result.Findings.Where(finding => finding.Kind == FindingKinds.PhoneNumber).Select(finding => finding.Record).Distinct().Count());
    }

    [Theory]
    [InlineData("Nguyễn Thế Mẫu (11B1): đi trễ\nBế Thị Thử (10A3): không thuộc bài\nMa Minh Mẫu (11B1): nghỉ học không phép 3 buổi\nChu Minh Thử (10A2): đi trễ", 4)]
    [InlineData("Lê Thế Mẫu – 14/5/2013 – 6A\nBế Thị Thử – 15/5/2013 – 6A\nKa Broi – 16/5/2013 – 6A\nChu Minh Thử – 17/5/2013 – 6A", 4)]
    [InlineData("Em Đồng Hải Mẫu, con ông Đồng Đăng Thử, trú tại Xóm 12, Ea Mẫu, Kon Tum, mức học bổng 1.500.000 đồng;\nEm Lê Hoàng Mẫu, con ông Lê Đoàn Thử, trú tại Buôn Mẫu, xã Hương Thử, Hải Phòng, mức học bổng 1.500.000 đồng;\nEm Đinh Thị Mẫu, con ông Quách Đình Thử, trú tại Tổ 6, ấp 5A, xã Trảng Thử, tỉnh Hòa Bình, mức học bổng 1.500.000 đồng;", 3)]
    public void Examine_LinesOfOneShape_AreOneList(string text, int rows)
    {
        Assert.Equal(rows, Read(text).Lists.Single().Rows);
    }

    [Fact]
    public void Examine_OfficeLinesAboveAPrize_StayTheOffices()
    {
        var result = Read("Điện thoại: 0262 3811 222\nDi động: 0913 456 888\nGiải Nhất: Lê Sóc Mẫu - 8/2");

        Assert.NotEqual(Verdict.Block, result.Verdict);
    }

    private static Examination Read(string text) => Documents.Examine(Documents.Text(text));
}
