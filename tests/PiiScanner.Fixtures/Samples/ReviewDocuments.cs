using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Fixtures.Samples;

/// <summary>Documents about which a person must decide.</summary>
internal sealed class ReviewDocuments(SampleSchool school)
{
    public IEnumerable<Sample> All()
    {
        var honours = school.Class("9A4", 42, 9);
        var prizes = new[] { "Nhất", "Nhì", "Ba", "Khuyến khích" };
        var dice = school.Dice("giai");
        yield return new("bang-vang-hoc-sinh-gioi.docx", "review", 42, "list of names + class, prize", WordDraft.Write(new Draft("Bảng vàng", [.. school.Head("BẢNG VÀNG THÀNH TÍCH"),
            SampleSchool.Numbered(honours, ("Họ và tên", p => p.Name.Full), ("Lớp", p => p.Class), ("Môn thi", _ => dice.OneOf("Toán", "Tiếng Anh", "Vật lí")), ("Giải", _ => dice.Pick(prizes)))])));

        var club = school.Class("7A5", 20, 7);
        yield return new("doi-tuyen-bong-da.xlsx", "review", 20, "list of names + class", ExcelDraft.Write(new Draft("Đội tuyển", [.. school.Head("DANH SÁCH ĐỘI TUYỂN BÓNG ĐÁ"),
            SampleSchool.Numbered(club, ("Họ và tên học sinh", p => p.Name.Full), ("Lớp", p => p.Class), ("Vị trí", _ => dice.OneOf("Thủ môn", "Hậu vệ", "Tiền đạo")))])));

        var masked = school.Class("8A5", 26, 8);
        yield return new("ket-qua-che-ten-con-ngay-sinh.csv", "review", null, "masked names + full birth date", Encoding.UTF8.GetBytes(PlainText.Separated(new Draft("Kết quả",
            SampleSchool.Numbered(masked, ("Họ và tên", p => CleanPublications.Masked(p.Name.Full)), ("Ngày sinh", p => SampleSchool.Date(p.Birth)), ("Lớp", p => p.Class))), ',')));
    }
}
