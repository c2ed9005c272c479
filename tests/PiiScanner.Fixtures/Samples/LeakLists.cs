using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Fixtures.Samples;

/// <summary>Lists that must not be published, in every format.</summary>
internal sealed class LeakLists(SampleSchool school)
{
    private const string NameAndBirth = "list: name + full birth date";
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    public IEnumerable<Sample> All() => [.. OneClassInManyFormats(), .. OtherPupilLists(), .. StaffLists(), .. DamagedLists()];

    private IEnumerable<Sample> OneClassInManyFormats()
    {
        const string reason = NameAndBirth + " + parent phone";
        var draft = ClassRoll("6A1", dates: false);
        yield return new("ds-lop-6a1.docx", "block", 35, reason, WordDraft.Write(draft));
        yield return new("ds-lop-6a1.xlsx", "block", 35, reason, ExcelDraft.Write(ClassRoll("6A1", dates: true)));
        yield return new("ds-lop-6a1.csv", "block", 35, reason, [0xEF, 0xBB, 0xBF, .. Utf8.GetBytes(PlainText.Separated(draft, ','))]);
        yield return new("ds-lop-6a1.html", "block", 35, reason, Utf8.GetBytes(HtmlDraft.Write(draft)));
        yield return new("ds-lop-6a1.txt", "block", 35, reason, Utf8.GetBytes(PlainText.Tabbed(draft)));
        yield return new("ds-lop-6a1.md", "block", 35, reason, Utf8.GetBytes(PlainText.Markdown(draft)));
    }

    private IEnumerable<Sample> OtherPupilLists()
    {
        var candidates = school.Class("9A3", 40, 9);
        var grid = SampleSchool.Numbered(candidates, ("SBD", p => p.CandidateNumber), ("Họ và tên thí sinh", p => p.Name.Full.ToUpperInvariant()),
            ("Ngày sinh", p => SampleSchool.Date(p.Birth)), ("Lớp", p => p.Class), ("Phòng thi", p => "Phòng " + (1 + int.Parse(p.CandidateNumber, null) % 3)));
        yield return new("Danh sách thí sinh dự thi tuyển sinh lớp 10.docx", "block", 40, NameAndBirth,
            WordDraft.Write(new Draft("Danh sách", [.. school.Head("DANH SÁCH THÍ SINH DỰ THI TUYỂN SINH LỚP 10"), grid, new Line("Danh sách này có 40 thí sinh."), .. Signature()])));

        var poor = school.Class("8A2", 18, 8);
        yield return new("hs-ho-ngheo-nhan-qua.docx", "block", 18, "title of a welfare list over names", WordDraft.Write(new Draft("Danh sách",
            [.. school.Head("DANH SÁCH HỌC SINH HỘ NGHÈO, HỘ CẬN NGHÈO NHẬN QUÀ TẾT"), SampleSchool.Numbered(poor, ("Họ và tên", p => p.Name.Full), ("Lớp", p => p.Class), ("Ghi chú", _ => ""))])));

        var codes = school.Class("7A4", 33, 7);
        var codeDraft = new Draft("Cập nhật", [.. school.Head("DANH SÁCH HỌC SINH CẬP NHẬT MÃ ĐỊNH DANH"), SampleSchool.Numbered(codes, ("Họ và tên học sinh", p => p.Name.Full),
            ("Giới tính", p => p.SexWord), ("Số định danh cá nhân", p => p.NationalId), ("Lớp", p => p.Class))]);
        yield return new("cap-nhat-ma-dinh-danh-7a4.tsv", "block", 33, "list: name + national id (UTF-16)",
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(PlainText.Separated(codeDraft, '\t'))]);

        var contacts = school.Class("6A5", 12, 6);
        yield return new("danh-ba-phu-huynh.json", "block", null, "list: pupil, parent and phone", Utf8.GetBytes(PlainText.Json(new Draft("Danh bạ",
            SampleSchool.Numbered(contacts, ("Họ và tên học sinh", p => p.Name.Full), ("Lớp", p => p.Class), ("Họ tên phụ huynh", p => p.Mother.Name.Full), ("SĐT phụ huynh", p => p.Mother.Phone))))));

        var export = school.Class("8A6", 15, 8);
        yield return new("xuat-csdl-nganh.xml", "block", 15, NameAndBirth + " + ministry code", Utf8.GetBytes(PlainText.Elements(new Draft("Xuất",
            SampleSchool.Numbered(export, ("Mã định danh Bộ GD&ĐT", p => p.MinistryCode), ("Họ tên", p => p.Name.Full), ("Ngày sinh", p => SampleSchool.Date(p.Birth)),
                ("Giới tính", p => p.SexWord), ("Chỗ ở hiện nay", p => p.Address.Text))))));
    }

    private IEnumerable<Sample> StaffLists()
    {
        var staff = school.Staff("nhan su", 28);
        var personnel = new Draft("Nhân sự", [.. school.Head("DANH SÁCH TRÍCH NGANG CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN"), SampleSchool.Numbered(staff, ("Họ và tên", s => s.Name.Full),
            ("Ngày sinh", s => Cell.OfDate(s.Birth)), ("Chức vụ", s => s.Post), ("Số CCCD", s => s.NationalId), ("Điện thoại di động", s => s.Phone), ("Email cá nhân", s => s.Email),
            ("Số tài khoản", s => s.BankAccount), ("Ngân hàng", s => s.Bank))]);
        yield return new("ly-lich-trich-ngang-gv.xlsx", "block", 28, "birth dates and identifiers of staff", ExcelDraft.Write(personnel));

        var teachers = school.Staff("danh ba gv", 24);
        var phones = new Draft("Danh bạ", [.. school.Head("DANH BẠ ĐIỆN THOẠI GIÁO VIÊN"), SampleSchool.Numbered(teachers, ("Họ tên giáo viên", s => s.Name.Full), ("Môn dạy", s => s.Subject),
            ("Số ĐTDĐ", s => SampleSchool.Phone(s.Phone)))]);
        yield return new("danh-ba-giao-vien.csv", "block", 24, "private mobiles of ordinary staff (windows-1258, semicolons)",
            LegacyEncoding.Windows1258.Bytes(PlainText.Separated(phones, ';')));
    }

    private IEnumerable<Sample> DamagedLists()
    {
        var damaged = school.Class("9A1", 40, 9);
        yield return new("ra-soat-cccd-9a1.xlsx", "block", 40, "national ids and phones that lost their leading zeros", ExcelDraft.Write(new Draft("9A1",
            [.. school.Head("DANH SÁCH RÀ SOÁT THÔNG TIN CCCD LỚP 9A1"), SampleSchool.Numbered(damaged, ("Họ và tên", p => p.Name.Full), ("Ngày sinh", p => Cell.OfDate(p.Birth)),
                ("Số CCCD", p => Cell.OfNumber(double.Parse(p.NationalId, null))), ("SĐT PHHS", p => Cell.OfNumber(double.Parse(p.Mother.Phone, null))))])));

        yield return new("phong-thi-so-01.xlsx", "block", 30, "family and given name, day, month and year in columns of their own", ExcelDraft.Write(new Draft("Phòng 01",
            [.. school.Head("DANH SÁCH PHÒNG THI SỐ 01", "Kỳ thi học sinh giỏi"), SplitColumns(school.Class("9A2", 30, 9))])));

        var old = school.Class("9B", 30, 9);
        var tcvn = LegacyEncoding.Tcvn3;
        var oldGrid = SampleSchool.Numbered(old, ("Họ và tên", p => p.Name.Full), ("Ngày sinh", p => SampleSchool.Date(p.Birth)), ("Nơi sinh", p => p.Province.Name), ("Lớp", p => p.Class));
        var seen = oldGrid with { Rows = [.. oldGrid.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => cell with { Text = tcvn.Seen(cell.Text) })])] };
        yield return new("ds-lop-9b-vntime.docx", "block", 30, NameAndBirth + " (TCVN3 under .VnTime)",
            WordDraft.Write(new Draft("Lop 9B", new Line(tcvn.Seen("danh sách học sinh lớp 9b"), LineStyle.Caps), seen) { Font = ".VnTime", CapsFont = ".VnTimeH" }));
    }

    private Draft ClassRoll(string name, bool dates)
    {
        var grid = SampleSchool.Numbered(school.Class(name, 35, 6), ("Họ và tên", p => p.Name.Full), ("Giới tính", p => p.SexWord),
            ("Ngày sinh", p => dates ? Cell.OfDate(p.Birth) : SampleSchool.Date(p.Birth)), ("SĐT phụ huynh", p => SampleSchool.Phone(p.Mother.Phone)), ("Ghi chú", _ => ""));
        return new Draft(name, [.. school.Head($"DANH SÁCH HỌC SINH LỚP {name}"), grid, new Line("Danh sách này có 35 học sinh.")]) { Title = $"Danh sách lớp {name}" };
    }

    private static Grid SplitColumns(IReadOnlyList<Pupil> pupils)
    {
        var rows = new List<IReadOnlyList<Cell>>
        {
            (Cell[])[new("STT", Rows: 2), new("SBD", Rows: 2), new("Họ và tên", Columns: 2, Rows: 2), Cell.Covered, new("Ngày sinh", Columns: 3), Cell.Covered, Cell.Covered, new("Lớp", Rows: 2)],
            (Cell[])[Cell.Covered, Cell.Covered, Cell.Covered, Cell.Covered, "Ngày", "Tháng", "Năm", Cell.Covered],
        };
        for (var i = 0; i < pupils.Count; i++)
        {
            var p = pupils[i];
            rows.Add((Cell[])[Cell.OfNumber(i + 1), p.CandidateNumber, p.Name.FamilyPart, p.Name.GivenPart, Cell.OfNumber(p.Birth.Day), Cell.OfNumber(p.Birth.Month),
                Cell.OfNumber(p.Birth.Year), p.Class]);
        }

        return new Grid(rows, HeaderRows: 2);
    }

    private IEnumerable<Part> Signature() =>
        [new Line("Tân Phong, ngày 10 tháng 5 năm 2027", LineStyle.Right), new Line("HIỆU TRƯỞNG", LineStyle.Right), new Line(string.Empty), new Line(school.Leader, LineStyle.Right)];
}
