using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Fixtures.Plain;

namespace PiiScanner.Fixtures.Samples;

/// <summary>Documents as PDF: lists, lists that were only covered, a letter with a list inside, a letter anybody may read.</summary>
internal sealed class PdfSamples(SampleSchool school)
{
    public IEnumerable<Sample> All()
    {
        var ruled = school.Class("6A3", 45, 6);
        yield return new("ds-lop-6a3.pdf", "block", 45, "list over two pages, heading on the first: name + full birth date + parent phone", PdfDraft.Write(new Draft("6A3",
            [.. school.Head("DANH SÁCH HỌC SINH LỚP 6A3"), SampleSchool.Numbered(ruled, ("Họ và tên", p => p.Name.Full), ("Giới tính", p => p.SexWord), ("Ngày sinh", p => SampleSchool.Date(p.Birth)),
                ("SĐT phụ huynh", p => SampleSchool.Phone(p.Mother.Phone)), ("Ghi chú", _ => "")), new Line("Danh sách này có 45 học sinh."), .. Signature()])));

        var plain = school.Class("7A2", 38, 7);
        yield return new("ds-nop-ho-so-7a2.pdf", "block", 38, "list without rules: name + national id", PdfDraft.Write(new Draft("7A2",
            [.. school.Head("DANH SÁCH HỌC SINH LỚP 7A2 NỘP HỒ SƠ"), SampleSchool.Numbered(plain, ("Họ và tên", p => p.Name.Full), ("Số định danh cá nhân", p => p.NationalId), ("Lớp", p => p.Class))]),
            new PdfLook { IsRuled = false, RepeatsHeading = true }));

        var covered = school.Class("8A4", 22, 8);
        yield return new("ds-hoc-bong-boi-den.pdf", "block", 22, "names and birth dates under black boxes only", PdfDraft.Write(new Draft("8A4",
            [.. school.Head("DANH SÁCH HỌC SINH NHẬN HỌC BỔNG"), SampleSchool.Numbered(covered, ("Họ và tên", p => p.Name.Full), ("Ngày sinh", p => SampleSchool.Date(p.Birth)), ("Lớp", p => p.Class)), .. Signature()]),
            new PdfLook { Covered = [1, 2] }));

        var attached = school.Class("9A2", 16, 9);
        // Not a workbook: what packs it may pack otherwise on another machine.
        var list = PlainText.Separated(new Draft("9A2", [.. school.Head("DANH SÁCH HỌC SINH LỚP 9A2"), SampleSchool.Numbered(attached, ("Họ và tên", p => p.Name.Full),
            ("Ngày sinh", p => SampleSchool.Date(p.Birth)), ("SĐT phụ huynh", p => p.Mother.Phone))]), ',');
        yield return new("thong-bao-tham-quan.pdf", "block", 16, "attached list: name + birth date + phone", PdfDraft.Write(new Draft("Thông báo",
            [.. school.Head("THÔNG BÁO", "Về việc tổ chức cho học sinh khối 9 tham quan"), new Line("Nhà trường tổ chức cho học sinh khối 9 tham quan Bảo tàng tỉnh vào ngày 20/11/2026. Học sinh có mặt lúc 6 giờ 30 tại cổng trường, mặc đồng phục."),
                new Line("Danh sách học sinh tham gia được gửi kèm."), .. Signature()]), new PdfLook { Attachments = [("danh-sach-9a2.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(list)])] }));

        yield return new("cong-van-nghi-le.pdf", "clear", null, "a public letter signed by the principal", PdfDraft.Write(new Draft("Công văn",
            [.. school.Head("CÔNG VĂN", "Số: 45/CV-THCSTP"), new Line("V/v nghỉ lễ Quốc khánh 2/9/2026"), new Line("Kính gửi: Cha mẹ học sinh toàn trường"),
                new Line("Thực hiện Công văn số 1234/SGDĐT-VP ngày 20/8/2026 của Sở Giáo dục và Đào tạo, nhà trường thông báo học sinh được nghỉ lễ từ ngày 01/9/2026 đến hết ngày 02/9/2026 và đi học trở lại vào thứ Năm, ngày 03/9/2026."),
                new Line("Mọi thắc mắc xin liên hệ văn phòng nhà trường, điện thoại " + school.School.Phone + ", thư điện tử " + school.School.Email + "."), .. Signature(), new Line("Nơi nhận:"), new Line("- Như trên;"), new Line("- Lưu: VT.")])));
    }

    private IEnumerable<Part> Signature() =>
    [
        new Line("Đồng Nai, ngày 20 tháng 8 năm 2026", LineStyle.Right), new Line("HIỆU TRƯỞNG", LineStyle.Right), new Line("(Đã ký)", LineStyle.Right), new Line(school.Leader, LineStyle.Right),
    ];
}
