using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;
using static PiiScanner.Fixtures.Word.WordMarkup;

namespace PiiScanner.Fixtures.Samples;

/// <summary>Documents that look harmless on screen and hold personal data where nobody looks.</summary>
internal sealed class HiddenLeaks(SampleSchool school)
{
    public IEnumerable<Sample> All() => [HiddenSheet(), HiddenColumn(), CommentsAndDeletions(), TextBoxWithEmbedded(), Caches(), Form(), WebPage()];

    private Sample HiddenSheet()
    {
        var draft = new Draft([
            new Section("Tổng hợp", [.. school.Head("BẢNG TỔNG HỢP SĨ SỐ"), Statistics()]),
            new Section("DATA", [Roll(school.Class("7A1", 30, 7))]) { State = "veryHidden" }]);
        var workbook = ExcelDraft.Build(draft);
        workbook.Sheets[1].Dimension = "A1:B4";
        return new("bang-tong-hop-si-so.xlsx", "block", 30, "very hidden sheet: name + full birth date + phone, wrong declared range", WorkbookWriter.Write(workbook));
    }

    private Sample HiddenColumn()
    {
        var grid = SampleSchool.Numbered(school.Class("6A7", 25, 6), ("Họ và tên", p => p.Name.Full), ("Lớp", p => p.Class), ("Điện thoại PH", p => p.Father.Phone)) with { HiddenColumns = [3] };
        return new("ds-tham-gia-clb-co-vua.xlsx", "block", 25, "hidden column: parent phone beside names",
            ExcelDraft.Write(new Draft("CLB", [.. school.Head("DANH SÁCH ĐĂNG KÝ CÂU LẠC BỘ CỜ VUA"), grid])));
    }

    private Sample CommentsAndDeletions()
    {
        var pupils = school.Class("8A3", 3, 8);
        var document = new WordDocument { Properties = new() { Title = "Thông báo họp phụ huynh", Company = school.School.Name } };
        document.AddText("THÔNG BÁO", "center", bold: true);
        document.AddText("Về việc họp cha mẹ học sinh đầu năm học 2026-2027", "center");
        document.Add(Paragraph(document.Comment(Run("Nhà trường kính mời cha mẹ học sinh dự họp lúc 7h30 ngày 13/9/2026 tại hội trường."), "Văn phòng",
            $"Nhớ gọi riêng cho mẹ em {pupils[0].Name.Full}, sinh ngày {SampleSchool.Date(pupils[0].Birth)}, SĐT {pupils[0].Mother.Phone}.")));
        document.Add(Paragraph(Run("Đề nghị các lớp chuẩn bị chỗ ngồi. ") + Inserted("Cha mẹ học sinh gửi xe tại sân sau.", "Văn phòng") +
            Deleted($" Riêng em {pupils[1].Name.Full} (sinh {SampleSchool.Date(pupils[1].Birth)}, điện thoại mẹ {pupils[1].Mother.Phone}) đến phòng y tế.", "Văn phòng")));
        document.Add(Paragraph(Run("Trân trọng.") + document.Footnote($"Em {pupils[2].Name.Full}, sinh ngày {SampleSchool.Date(pupils[2].Birth)}, ở {pupils[2].Address.Text}.")));
        return new("thong-bao-hop-phu-huynh-ban-nhap.docx", "block", 3, "comment, tracked deletion and footnote: name + birth date", document.ToBytes());
    }

    private Sample TextBoxWithEmbedded()
    {
        var document = new WordDocument { Header = TextParagraph(school.School.Name), Footer = TextParagraph("Trang ") };
        document.AddText("KẾ HOẠCH THAM QUAN HỌC TẬP", "center", bold: true);
        document.AddText("Thời gian: ngày 20/11/2026. Địa điểm: Bảo tàng tỉnh.");
        var lines = school.Class("6A8", 5, 6).Select(p => TextParagraph($"{p.Name.Full}\t{SampleSchool.Date(p.Birth)}\t{p.Mother.Phone}"));
        document.Add(Paragraph(TextBox(TextParagraph("Họ và tên\tNgày sinh\tSĐT mẹ") + string.Concat(lines), "Danh sách đi xe số 1")));
        var embedded = ExcelDraft.Write(new Draft("Xe 2", Roll(school.Class("6A9", 20, 6))));
        document.Add(Paragraph(document.Embed("Microsoft_Excel_Sheet1.xlsx", embedded)));
        return new("ke-hoach-tham-quan.docx", "block", null, "text box and embedded workbook: name + birth date + phone", document.ToBytes());
    }

    private Sample Caches()
    {
        var pupils = school.Class("9A5", 22, 9);
        var workbook = ExcelDraft.Build(new Draft("Biểu đồ", [.. school.Head("BIỂU ĐỒ CHẤT LƯỢNG"), Statistics()]));
        workbook.PivotCache = [["Họ và tên", "Ngày sinh", "SĐT PHHS"], .. pupils.Select(p => (IReadOnlyList<string>)[p.Name.Full, SampleSchool.Date(p.Birth), p.Mother.Phone])];
        return new("bieu-do-chat-luong.xlsx", "block", 22, "pivot cache: name + birth date + phone", WorkbookWriter.Write(workbook));
    }

    private Sample Form()
    {
        var p = school.OnePupil("phieu");
        var lines = new[]
        {
            $"Họ và tên học sinh: {p.Name.Full}", $"Ngày, tháng, năm sinh: {SampleSchool.Date(p.Birth)}\tGiới tính: {p.SexWord}\tDân tộc: {p.Ethnic}", $"Nơi sinh: {p.Province.Name}",
            $"Số định danh cá nhân: {p.NationalId[..3]} {p.NationalId[3..6]} {p.NationalId[6..]}", $"Chỗ ở hiện nay: {p.Address.Text}", $"Số điện thoại liên hệ: {SampleSchool.Phone(p.Mother.Phone)}",
        };
        return new("phieu-thong-tin-hoc-sinh.docx", "block", 1, "form of one pupil: name + identifiers", WordDraft.Write(new Draft("Phiếu",
            [.. school.Head("PHIẾU THÔNG TIN HỌC SINH"), .. lines.Select(text => new Line(text))])));
    }

    private Sample WebPage()
    {
        var pupils = school.Class("7A9", 8, 7);
        var grid = SampleSchool.Numbered(pupils, ("Mã số", _ => "…"), ("Kết quả", p => "Đạt"));
        var page = HtmlDraft.Write(new Draft("Kết quả", [.. school.Head("KẾT QUẢ VÒNG TRƯỜNG"), grid]), "<meta name=\"author\" content=\"Ban biên tập\">\n",
            r => r == 0 ? string.Empty : $" data-ten=\"{pupils[r - 1].Name.Full}\" data-ngay-sinh=\"{SampleSchool.Date(pupils[r - 1].Birth)}\" title=\"{pupils[r - 1].Name.Full}\"",
            $"<!-- Liên hệ: mẹ em {pupils[0].Name.Full}, ĐT {pupils[0].Mother.Phone} -->\n");
        return new("ket-qua-vong-truong.html", "block", 8, "data attributes and a comment: name + birth date", Encoding.UTF8.GetBytes(page));
    }

    private static Grid Roll(IReadOnlyList<Pupil> pupils) => SampleSchool.Numbered(pupils, ("Họ và tên", p => p.Name.Full), ("Ngày sinh", p => Cell.OfDate(p.Birth)),
        ("SĐT PHHS", p => p.Mother.Phone));

    private static Grid Statistics() => new([["Khối", "Số lớp", "Số học sinh", "Nữ"], ["6", "9", "378", "186"], ["7", "8", "342", "170"], ["8", "8", "331", "165"], ["9", "7", "290", "141"]]);
}
