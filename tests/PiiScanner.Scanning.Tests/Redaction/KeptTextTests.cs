using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>A mask as wide as the value and no wider, and a copy that comes to rest.</summary>
public sealed class KeptTextTests : IDisposable
{
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [InlineData("Điện thoại trực ban: 02116374483. Tổng đài bảo vệ trẻ em: 111. Cứu hỏa 114, hỗ trợ kỹ thuật 1800 0369.", "Điện thoại trực ban: 02******483. Tổng đài bảo vệ trẻ em: 111. Cứu hỏa 114, hỗ trợ kỹ thuật 1800 0369.")]
    [InlineData("Địa chỉ: thôn 5, xã Tân Phong, huyện Đức Linh. Nhà trường xin thông báo lịch nghỉ hè.", "Địa chỉ: ***. Nhà trường xin thông báo lịch nghỉ hè.")]
    [InlineData("Gia đình em ở 790 Đ. Lê Lợi, tổ 38, Phường Đông Thạnh, Đà Nẵng. Mẹ em là bà Hoàng Nhã Linh, làm nghề kế toán.", "Gia đình em ở ***. Mẹ em là bà Hoàng N** L**, làm nghề kế toán.")]
    [InlineData("Địa chỉ:\nPhiếu đăng ký học thêm\nHọ và tên: Lê Minh Khoa", "Địa chỉ:\nPhiếu đăng ký học thêm\nHọ và tên: Lê M** K**")]
    [InlineData("Họ và tên giáo viên: Phân công: Sinh học\nHọ và tên học sinh: Lê Minh Khoa", "Họ và tên giáo viên: Phân công: Sinh học\nHọ và tên học sinh: Lê M** K**")]
    [InlineData("Họ và tên: Lê Minh Khoa\nvar x = atob(\"TMOqIE1pbmggS2hvYQ==\"); y = \"4cc3aa204d696e68204b686f61\"; z = \"VHLGsOG7nW5nIGjhu41j\"", "Họ và tên: Lê M** K**\nvar x = atob(\"***==\"); y = \"***\"; z = \"VHLGsOG7nW5nIGjhu41j\"")]
    public void Line_ValueAmongWords_OnlyTheValueGoes(string line, string expected)
    {
        _redacting.One("tin.txt", "Thông báo của nhà trường\n" + line + "\n", "all");

        Assert.Equal("Thông báo của nhà trường\n" + expected + "\n", _redacting.CopyText("tin.txt"));
    }

    [Fact]
    public void Csv_BankBesideTheAccount_Stays()
    {
        const string Csv = "Họ và tên,Số tài khoản\nĐặng Văn Trung,6580368535 (MB)\nNguyễn Anh Hạnh,VietinBank 406931868012\nVũ Trinh Tâm,9314953497\n";
        _redacting.One("luong.csv", Csv, "all");

        Assert.Equal("Họ và tên,Số tài khoản\nĐặng V** T**,65*****535 (MB)\nNguyễn A** H**,VietinBank 40*******012\nVũ T** T**,93*****497\n", _redacting.CopyText("luong.csv"));
    }

    [Fact]
    public void Csv_ExaminationSchedule_StaysAsItIs()
    {
        const string Csv = "LỊCH KIỂM TRA CUỐI HỌC KỲ I\nNgày,Buổi,Môn,Khối,Thời gian,Phòng\n05/09/2026,Chiều,Toán,6,90 phút,A2.03\n14/11/2026,Chiều,Toán,9,90 phút,A1.04\n13/10/2026,Sáng,Ngữ văn,9,90 phút,A1.03\n";

        Assert.Equal(CopyStatus.Unchanged, _redacting.One("lich.csv", Csv, "all").Status);
    }

    [Fact]
    public void Markdown_ScoresWithDecimalCommas_AreATableAndNoCsv()
    {
        const string Table = "\n| # | Họ và tên | Lớp | Toán | Ngữ văn | ĐTB |\n| --- | --- | --- | --- | --- | --- |\n| 1 | Lê Hoàng Thủy | 1/9 | 5,8 | 6,4 | 7,3 |\n| 2 | R'ô Y Yuăn | 1/9 | 6,3 | 6,3 | 8,2 |\n| 3 | Kwon Wei Ting | 1/9 | 8,3 | 7,9 | 7,9 |\n";
        var outcome = _redacting.One("diem.md", Table);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.DoesNotContain("Yuăn", _redacting.CopyText("diem.md"));
        Assert.DoesNotContain("Ting", _redacting.CopyText("diem.md"));
        Assert.Contains("5,8 | 6,4 | 7,3", _redacting.CopyText("diem.md"));
    }

    [Fact]
    public void Prose_SameNameOnceAsAnOfficials_GoesBothTimes()
    {
        // The clerk who signs has the name of the pupil's mother: nobody can say that it is not she.
        const string Text = "Em Lê Thị Mẫu, sinh ngày 05/09/2015, học sinh lớp 6A, mẹ là Hoàng Nhã Linh, điện thoại 0912345678.\n\n\nHiệu trưởng\n\nHoàng Nhã Linh\n";
        _redacting.One("tin.txt", Text);

        Assert.DoesNotContain("Nhã Linh", _redacting.CopyText("tin.txt"));
    }

    [Fact]
    public void Html_JobThatReadsLikeAName_ComesToRest()
    {
        const string Card = "<h1>DANH SÁCH HỌC SINH LỚP 3/6</h1><p>Họ tên: Đỗ Vân Hạnh</p><p>Ngày sinh: 02/02/2018</p><p>Tên cha: Võ Văn Tài</p><p>Nghề nghiệp cha: Thợ hồ</p><p>Năm sinh cha: 1994</p><p>Tên mẹ: Trần Thị Gấm</p><p>Nghề nghiệp mẹ: Nội trợ</p><p>Lớp học: 3/6</p><hr>";
        var outcome = _redacting.One("the.html", "<html><body>" + Card + Card.Replace("Đỗ Vân Hạnh", "Đặng Hoà Tâm") + "</body></html>", "all");

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
    }

    [Fact]
    public void Csv_NameOfWhichAMaskLeavesAllAnOldEncodingWrites_IsProved()
    {
        // One of the old encodings writes "ợ" as a sign that is no letter: what is left of the name there is what the mask leaves.
        var outcome = _redacting.One("ds.csv", "Họ và tên,Ngày sinh,Lớp\nQuách A Dợ,05/09/2015,6A1\nTrần Văn Đức,12/03/2015,6A2\nLê Minh Khoa,01/12/2015,6A1\n", "all");

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
    }
}
