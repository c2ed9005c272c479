using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>A published file's name is published with it.</summary>
public sealed class CopyNameTests : IDisposable
{
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [InlineData("Nguyen Van An CCCD.txt", "CCCD.txt")]
    [InlineData("Nguyễn Văn An CCCD.txt", "CCCD.txt")]
    [InlineData("CCCD_Tran_Thi_Mai_Mau.txt", "CCCD.txt")]
    [InlineData("don-xin-phep-nguyen-van-an-6a1.txt", "don-xin-phep-6a1.txt")]
    [InlineData("nguyen van an.txt", "tai-lieu.txt")]
    [InlineData("Nguyen Van Khoa - Tran Thi Dao.txt", "tai-lieu.txt")]
    [InlineData("thoi khoa bieu an toan.txt", "thoi khoa bieu an toan.txt")]
    [InlineData("Danh sach lop 6A1.txt", "Danh sach lop 6A1.txt")]
    [InlineData("Quyet dinh khen thuong hoc sinh gioi.txt", "Quyet dinh khen thuong hoc sinh gioi.txt")]
    [InlineData("Ke Hoach Nam Hoc 2026-2027.txt", "Ke Hoach Nam Hoc 2026-2027.txt")]
    [InlineData("Thong Bao Tuyen Sinh Lop 10.txt", "Thong Bao Tuyen Sinh Lop 10.txt")]
    public void Run_NameOfAFile_LosesThePerson(string name, string expected)
    {
        var outcome = _redacting.One(name, "Thông báo nghỉ lễ.");

        Assert.Equal(expected, outcome.CopyPath);
    }
}
