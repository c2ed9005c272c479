using PiiScanner.Core.Detection;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Detection;

public class NameCellTests
{
    private static NormalizedText Cell(string text) => TextNormalizer.Normalize(new TextBlock(0, text, new Location()));

    private static NameScore Score(string text) => NameModel.Default.ScoreCell(Cell(text));

    [Theory]
    [InlineData("Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu")]
    [InlineData("  Nguyễn  Thị Mẫu \u00A0", "Nguyễn  Thị Mẫu")]
    [InlineData("NGUYỄN THỊ MẪU", "NGUYỄN THỊ MẪU")]
    [InlineData("nguyễn thị mẫu", "nguyễn thị mẫu")]
    [InlineData("nguyen thi mau", "nguyen thi mau")]
    [InlineData("Nguyen Thi Mau", "Nguyen Thi Mau")]
    [InlineData("NGUYEN THI MAU", "NGUYEN THI MAU")]
    [InlineData("1. Lê Thử", "Lê Thử")]
    [InlineData("12) Trần Văn Thử", "Trần Văn Thử")]
    [InlineData("Lê Thử (6A1)", "Lê Thử")]
    [InlineData("Lê Thị Thử - 6A1", "Lê Thị Thử")]
    [InlineData("Lê Thị Thử 6A1", "Lê Thị Thử")]
    [InlineData("Trần Văn Bảo Thử (Tôm)", "Trần Văn Bảo Thử")]
    [InlineData("Em Trần Văn Thử", "Trần Văn Thử")]
    [InlineData("Em Nguyễn Thị Mẫu Thử sinh", "Nguyễn Thị Mẫu Thử")]
    [InlineData("Nguyễn Thị Mẫu Thử sinh ngày", "Nguyễn Thị Mẫu Thử")]
    [InlineData("Lê Mẫu sinh năm 2015", "Lê Mẫu")]
    [InlineData("nguyễn văn sinh", "nguyễn văn sinh")]
    [InlineData("Nguyễn Thị Mẫu Sinh", "Nguyễn Thị Mẫu Sinh")]
    [InlineData("Đ/c Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu")]
    [InlineData("ThS. Lê Thị Mẫu", "Lê Thị Mẫu")]
    [InlineData("Cô: Phạm Thị Mẫu", "Phạm Thị Mẫu")]
    [InlineData("GV. Phạm Thị Mẫu", "Phạm Thị Mẫu")]
    [InlineData("Anh Nguyễn Văn Thư", "Nguyễn Văn Thư")]
    [InlineData("Maria Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu")]
    [InlineData("Nguyễn\nVăn An", "Nguyễn\nVăn An")]
    [InlineData("Lê Thị Ý", "Lê Thị Ý")]
    [InlineData("Đặng Thuý Hoà", "Đặng Thuý Hoà")]
    [InlineData("Lí Qúy Tuấn", "Lí Qúy Tuấn")]
    [InlineData("Ðỗ Ðức Thử", "Đỗ Đức Thử")]
    [InlineData("Nguyễn Hoàng Phương Thảo Vy", "Nguyễn Hoàng Phương Thảo Vy")]
    [InlineData("Tôn Nữ Thị Mẫu", "Tôn Nữ Thị Mẫu")]
    [InlineData("Công Tằng Tôn Nữ Mẫu Đơn", "Công Tằng Tôn Nữ Mẫu Đơn")]
    [InlineData("Thích Minh Thử", "Thích Minh Thử")]
    [InlineData("Mai Lan", "Mai Lan")]
    [InlineData("Cao Minh", "Cao Minh")]
    [InlineData("Văn Thị Mẫu", "Văn Thị Mẫu")]
    [InlineData("An Thị Mẫu", "An Thị Mẫu")]
    [InlineData("Ông Thị Mẫu", "Ông Thị Mẫu")]
    [InlineData("Đường Văn Thử", "Đường Văn Thử")]
    [InlineData("Nguyễn-Trần Bảo Thử", "Nguyễn-Trần Bảo Thử")]
    public void ScoreCell_WholeName_ScoresHighAndGivesTheNameItself(string cell, string name)
    {
        var score = Score(cell);

        Assert.True(score.Value >= 0.6, $"{score.Value}");
        Assert.Equal(name, Cell(cell).Text.Substring(score.Start, score.Length));
    }

    [Theory]
    [InlineData("H'Mẫu Mlô")]
    [InlineData("H Mẫu Êban")]
    [InlineData("H' Hen Niê")]
    [InlineData("Y Thử Niê Kdăm")]
    [InlineData("Y Thử Buôn Yă")]
    [InlineData("Ksor H'Mẫu")]
    [InlineData("Rơ Châm Thử")]
    [InlineData("Siu Y Mẫu")]
    [InlineData("Rmah Thử")]
    [InlineData("Kpă H'Mẫu")]
    [InlineData("A Thử")]
    [InlineData("Y Mẫu")]
    [InlineData("K'Thử")]
    [InlineData("Ka Mẫu")]
    [InlineData("Kơ Să Ha Thử")]
    [InlineData("Cil Mẫu")]
    [InlineData("Touneh Thử")]
    [InlineData("Điểu Thử")]
    [InlineData("Thị Mẫu")]
    [InlineData("Chamaléa Thị Mẫu")]
    [InlineData("Pi Năng Thử")]
    [InlineData("Alăng Thử")]
    [InlineData("Bhnướch Mẫu")]
    [InlineData("Zơrâm Thử")]
    [InlineData("Giàng A Thử")]
    [InlineData("Sùng Thị Mẫu")]
    [InlineData("Vừ Bá Thử")]
    [InlineData("Lò Văn Thử")]
    [InlineData("Quàng Thị Mẫu")]
    [InlineData("Lường Văn Thử")]
    [InlineData("Nông Thị Mẫu")]
    [InlineData("Chảo Láo Thử")]
    [InlineData("Tẩn Mùi Mẫu")]
    [InlineData("Thạch Thị Sa Rết")]
    [InlineData("Danh Thử")]
    [InlineData("Néang Sóc Mẫu")]
    [InlineData("Chau Thử")]
    [InlineData("Bá Văn Thử")]
    [InlineData("Mohamad Thử")]
    [InlineData("Chíu Sáng Thử")]
    [InlineData("Voòng A Mẫu")]
    [InlineData("Quách Thị Mẫu")]
    public void ScoreCell_MinorityName_IsLikely(string cell) => Assert.True(Score(cell).Value >= 0.5, $"{Score(cell)}");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("6A1")]
    [InlineData("0912345678")]
    [InlineData("12/3/2012")]
    [InlineData("Hà Nội")]
    [InlineData("Thái Bình")]
    [InlineData("Hồ sơ")]
    [InlineData("Cao đẳng")]
    [InlineData("Văn thư")]
    [InlineData("Lý lịch")]
    [InlineData("Học sinh")]
    [InlineData("Giáo viên")]
    [InlineData("Hiệu trưởng")]
    [InlineData("Trung bình")]
    [InlineData("Hộ nghèo")]
    [InlineData("Khá")]
    [InlineData("Trường THCS Nguyễn Trãi")]
    [InlineData("Đường Nguyễn Trãi, phường 2")]
    [InlineData("Học sinh vắng nhiều buổi, cần liên hệ gia đình để động viên em đến lớp đều hơn nữa nhé")]
    [InlineData("x")]
    [InlineData("...")]
    [InlineData("https://example.test/abc")]
    public void ScoreCell_NoName_ScoresLow(string cell) => Assert.True(Score(cell).Value <= 0.3, $"{Score(cell)}");

    [Theory]
    [InlineData("Nguyễn V** A")]
    [InlineData("N*** V** A")]
    [InlineData("Ng*** Thị M**")]
    [InlineData("*** An")]
    public void ScoreCell_MaskedName_IsFlagged(string cell)
    {
        Assert.True(Score(cell).IsMasked);
        Assert.True(Score(cell).Value >= 0.5);
    }

    [Theory]
    [InlineData("Nguyễn Văn A")]
    [InlineData("Trần Thị B")]
    [InlineData("Lê Văn C")]
    public void ScoreCell_SampleName_IsFlagged(string cell) => Assert.True(Score(cell).IsPlaceholder);

    // A class knows who they are.
    [Theory]
    [InlineData("VÕ HỮU T")]
    [InlineData("Lê Loan K")]
    [InlineData("Trần Thị Hoàng M")]
    public void ScoreCell_NameWithoutItsLastLetters_IsAName(string cell)
    {
        Assert.False(Score(cell).IsPlaceholder);
        Assert.False(Score(cell).IsMasked);
        Assert.True(Score(cell).Value >= 0.5, $"{Score(cell)}");
    }

    [Theory]
    [InlineData("Ng. V. An")]
    [InlineData("N.V.A")]
    [InlineData("Trần T. Bình")]
    public void ScoreCell_ShortenedName_IsFlagged(string cell)
    {
        Assert.True(Score(cell).Clues.HasFlag(NameClues.Abbreviated));
        Assert.True(Score(cell).Value >= 0.5);
    }

    [Theory]
    [InlineData("Nguyễn Văn")]
    [InlineData("TRẦN THỊ")]
    [InlineData("Lê Hoàng")]
    [InlineData("Nguyễn Thị Thanh")]
    public void ScoreCell_SurnameAndMiddle_MayBeAPart(string cell) => Assert.True(Score(cell).IsSurnameMiddlePart);

    [Theory]
    [InlineData("Linh")]
    [InlineData("MẪU")]
    [InlineData("Anh Thư")]
    [InlineData("Bé Bông")]
    public void ScoreCell_GivenName_MayBeAPart(string cell)
    {
        Assert.True(Score(cell).IsGivenPart);
        Assert.InRange(Score(cell).Value, 0.35, 0.55);
    }

    [Fact]
    public void ScoreCell_NameOfAFigure_IsFlaggedForTheColumnToDecide() =>
        Assert.True(Score("Nguyễn Trãi").Clues.HasFlag(NameClues.PublicFigure));

    [Fact]
    public void SurnameShare_ColumnOfNames_IsHighAndOfPlacesLow()
    {
        NormalizedText[] names = [Cell("Nguyễn Thị Mẫu"), Cell("TRẦN VĂN THỬ"), Cell(""), Cell("le van mau"), Cell("Y Thử Niê"), Cell("John Smith")];
        NormalizedText[] places = [Cell("Hà Nội"), Cell("Thái Bình"), Cell("Đà Nẵng"), Cell("Cao Bằng")];

        Assert.InRange(NameModel.Default.SurnameShare(names), 0.75, 0.85);
        Assert.Equal(0, NameModel.Default.SurnameShare(places));
        Assert.Equal(0, NameModel.Default.SurnameShare([]));
    }

    [Theory]
    [InlineData("Nguyễn", true)]
    [InlineData("nguyen", true)]
    [InlineData("HOÀNG", true)]
    [InlineData("Lí", true)]
    [InlineData("School", false)]
    [InlineData("", false)]
    public void IsSurname_Word_AsInTheList(string word, bool expected) => Assert.Equal(expected, NameModel.Default.IsSurname(word));
}
