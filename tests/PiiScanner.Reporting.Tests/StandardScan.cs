using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests;

/// <summary>One report with everything a reporter has to show: all verdicts, all statuses, lists, hidden parts, embedded files, odd names. All data is invented.</summary>
internal static class StandardScan
{
    public static ScanReport Report { get; } = new()
    {
        Files =
        [
            Bad(), Archive(), Inner(), Nested(), InnerClear(), Clear("thoi-khoa-bieu.docx"), Clear("thong-bao.html"), Certificate(), Consented(), Scan(), Prose(), Teachers(),
            Encrypted(), Half(), Font(), Excluded(), Odd(), Accepted(), InPart(),
        ],
        Tool = new ToolDescription("0.1.0", new string('a', 64), "2026-09", null, null, null),
        Subjects = 41,
        IgnoredFiles = 3,
        Remarks = [new Notice("baseline-without-key", new LocalizedText("Không có khóa: chỉ dùng được các mục theo tệp.", "No key: only the entries by file are used."))],
        Problems = [new Notice("suppression-expired", new LocalizedText("ngoai-le.yaml(3): hết hạn.", "ngoai-le.yaml(3): expired."))],
    };

    /// <summary>The same with raw values.</summary>
    public static ScanReport Raw { get; } = Report with { Files = [Bad(raw: true)], HoldsRawValues = true, Remarks = [], Problems = [] };

    public static ScanReport AllClear { get; } = Report with { Remarks = [], Problems = [], Files = [Clear("a.docx"), Clear("b.html")], Subjects = 0, IgnoredFiles = 0 };

    private static FileReport Bad(bool raw = false) => Blocked("lop6/ds-lop-6a1.xlsx", 0) with
    {
        Subjects = 36,
        Notices =
        [
            new Notice("hidden-content", new LocalizedText("Trang tính ẩn có dữ liệu cá nhân.", "A hidden sheet holds personal data."), new Location { Sheet = "Gốc", Part = DocumentParts.HiddenSheet }),
            new Notice("external-link", new LocalizedText("1 liên kết ngoài chưa kiểm tra.", "1 external link not checked.")),
        ],
        Records = [new RecordReport(Subject.Pupil, [FindingKinds.PersonName, FindingKinds.BirthDate], null, new Location { Sheet = "6A1", Cell = "A5" })],
        FindingsOmitted = 2,
        Findings =
        [
            Find(FindingKinds.PersonName, Severity.Error, raw ? "Nguyễn Văn Mẫu" : "Ng***", new Location { Sheet = "6A1", Cell = "B5" }, record: 0) with { List = 0, Fingerprint = new string('a', 32) },
            Find(FindingKinds.BirthDate, Severity.Error, raw ? "05/09/2014" : "0*/**/2014", new Location { Sheet = "6A1", Cell = "C5" }, raw ? "2014-09-05" : null, 0) with { List = 0, Fingerprint = new string('b', 32) },
            Find(FindingKinds.PhoneNumber, Severity.Error, raw ? "0912345678" : "09******78", new Location { Sheet = "Gốc", Cell = "D9", Part = DocumentParts.HiddenSheet }) with
            {
                Evidence = [new Evidence("header", 0.4, new LocalizedText("Cột có tiêu đề điện thoại.", "The column is headed phone.")), new Evidence("shape", 0.123456, new LocalizedText("Dãy số di động.", "A mobile number."))],
                Law = "Nghị định 356/2025/NĐ-CP, Điều 3",
            },
            Find(FindingKinds.Email, Severity.Note, raw ? "vanthu@truong.edu.vn" : "v***", new Location { Sheet = "6A1", Cell = "A2" }),
        ],
        Lists =
        [
            new ListReport(35, [FindingKinds.PersonName, FindingKinds.BirthDate, FindingKinds.PhoneNumber], "DANH SÁCH LỚP 6A1", Subject.Pupil, null, new Location { Sheet = "6A1", Cell = "A4" }) { Severity = Severity.Error },
        ],
    };

    private static FileReport Archive() => Blocked("nop/ho-so.zip", 0) with { Subjects = 5 };

    private static FileReport Inner() => Blocked("nop/ho-so.zip!don.docx", 1) with
    {
        Subjects = 5,
        Findings = [Find(FindingKinds.NationalId, Severity.Error, "0***********", new Location { Paragraph = 3, Box = new Box(1.234, 2, 30.5, 4) })],
    };

    // Names inside containers have "!" and "%" escaped.
    private static FileReport Nested() => Blocked("nop/ho-so.zip!don.docx!word/embeddings/100%25 ban%21.xlsx", 2) with
    {
        Subjects = 1,
        Records = [new RecordReport(Subject.Staff, [FindingKinds.PersonName, FindingKinds.BankAccount], null, new Location { Sheet = "S", Cell = "A1" })],
        Findings =
        [
            Find(FindingKinds.PersonName, Severity.Error, "Ho***", new Location { Sheet = "S", Cell = "A1" }, record: 0) with { Subject = Subject.Staff },
            Find(FindingKinds.BankAccount, Severity.Error, "1**********9", new Location { Sheet = "S", Cell = "B1" }, record: 0) with { Subject = Subject.Staff },
        ],
    };

    private static FileReport InnerClear() => Clear("nop/ho-so.zip!bia.docx") with { Depth = 1 };

    private static FileReport Certificate() => Head("giay-khen.pdf", FileStatus.Scanned) with
    {
        Verdict = Verdict.Review,
        Headline = new LocalizedText(
            "CẦN NGƯỜI DUYỆT. 1 học sinh: họ tên, lớp, giải. Chỉ đăng khi có đồng ý của cha mẹ và của em từ đủ 7 tuổi, cho mục đích và kênh này.",
            "A PERSON MUST DECIDE. 1 pupil: name, class, prize. Publish only with consent of the parents, and of the child from full 7 years, for this purpose and channel."),
        NextStep = new LocalizedText("Hỏi ý kiến cha mẹ và em.", "Ask the parents and the child."),
        Subjects = 1,
        Findings = [Find(FindingKinds.PersonName, Severity.Warning, "Tr***", new Location { Page = 1, Box = new Box(72, 100, 120, 14) }) with { OcrConfidence = 0.91239 }],
    };

    private static FileReport Consented() => Head("tin/bang-vang.html", FileStatus.Scanned) with
    {
        Verdict = Verdict.Review,
        Headline = new LocalizedText("CẦN NGƯỜI DUYỆT. 4 học sinh: họ tên, giải.", "A PERSON MUST DECIDE. 4 pupils: name, prize."),
        Subjects = 4,
        Records = [.. new[] { "covered", "missing", "refused", "ambiguous" }.Select((state, i) => new RecordReport(Subject.Pupil, [FindingKinds.PersonName], state, new Location { Line = 10 + i }))],
        Findings =
        [
            Find(FindingKinds.PersonName, Severity.Note, "Lê***", new Location { Line = 10, Column = 5 }, record: 0) with { Consent = "DY-2026-0007" },
            Find(FindingKinds.PersonName, Severity.Warning, "Vũ***", new Location { Line = 11, Column = 5 }, record: 1) with { List = 0 },
            Find(FindingKinds.PersonName, Severity.Warning, "Đỗ***", new Location { Line = 12, Column = 5 }, record: 2) with { List = 0 },
            Find(FindingKinds.PersonName, Severity.Warning, "Hồ***", new Location { Line = 13, Column = 5 }, record: 3) with { List = 0 },
        ],
        Lists = [new ListReport(4, [FindingKinds.PersonName], "Bảng vàng", Subject.Pupil, new ConsentCounts(1, 1, 1, 1), new Location { Line = 9 }) { Severity = Severity.Warning }],
    };

    // Part read, part not; a place on a page, and one nobody sees.
    private static FileReport Scan() => Blocked("luu/ban-quet.pdf", 0) with
    {
        Status = FileStatus.Partial,
        Reasons = [new StatusReason("page-not-read", new LocalizedText("trang quét chưa đọc được (trang 3)", "scanned page not read (page 3)"))],
        Subjects = 2,
        Notices =
        [
            new Notice("failed-redaction", new LocalizedText("Chữ bị che bằng ô đen vẫn đọc được.", "Text under a black box can still be read."), new Location { Page = 2, Box = new Box(1, 2, 3, 4) }),
            new Notice("identity-document", new LocalizedText("Ảnh giấy tờ tùy thân.", "A picture of an identity document."), new Location { Page = 1 }),
            new Notice("extension-mismatch", new LocalizedText("Tên tệp không đúng loại.", "The name does not tell the kind of file.")),
        ],
        Findings =
        [
            Find(FindingKinds.NationalId, Severity.Error, "0**********1", new Location { Page = 1, Box = new Box(60, 90.256, 100, 12) }) with { Subject = Subject.Parent },
            Find(FindingKinds.PersonName, Severity.Error, "Đi***", new Location { Page = 2, Box = new Box(60, 700, 100, 12) }) with { Subject = Subject.Staff },
            Find(FindingKinds.Email, Severity.Warning, "ab***", new Location { Part = DocumentParts.Metadata }) with { Subject = Subject.Staff },
        ],
    };

    private static FileReport Prose() => Head("tin/gioi thieu, 100%.md", FileStatus.Scanned) with
    {
        Verdict = Verdict.Review,
        Headline = new LocalizedText("CẦN NGƯỜI DUYỆT. số điện thoại.", "A PERSON MUST DECIDE. phone number."),
        Subjects = 0,
        Findings = [Find(FindingKinds.PhoneNumber, Severity.Warning, "09*******1", new Location { Line = 12, Column = 34 }) with { Subject = Subject.Unknown }],
    };

    private static FileReport Teachers() => Clear("to-chuyen-mon.docx") with
    {
        Findings = [Find(FindingKinds.PersonName, Severity.Note, "Tr***", new Location { Cell = "R2C1" }) with { Subject = Subject.Official, List = 0 }],
        Lists = [new ListReport(3, [FindingKinds.PersonName], null, Subject.Official, null, new Location { Cell = "R1C1" })],
    };

    private static FileReport Encrypted() => Head("luong.xlsx", FileStatus.Failed) with
    {
        Sha256 = null,
        MediaType = null,
        Reasons = [new StatusReason("encrypted", new LocalizedText("Tệp có mật khẩu nên chưa đọc được.", "The file is encrypted and was not read."))],
    };

    private static FileReport Half() => Head("tin-tuc.docx", FileStatus.Partial) with
    {
        Reasons = [new StatusReason("image-not-read", new LocalizedText("ảnh chưa đọc được (2 chỗ)", "pictures not read (2 places)"))],
        Headline = new LocalizedText("CHƯA ĐỌC HẾT: ảnh chưa đọc được (2 chỗ). Chưa thể kết luận.", "NOT READ TO THE END: pictures not read (2 places). No conclusion is possible yet."),
        NextStep = new LocalizedText("Người đăng phải tự xem những phần chưa đọc được.", "A person has to look at the parts that were not read."),
    };

    private static FileReport Font() => Head("web/font.woff2", FileStatus.Skipped) with
    {
        MediaType = "font/woff2",
        Reasons = [new StatusReason("holds-no-text", new LocalizedText("Loại tệp này không chứa chữ.", "This kind of file holds no text."))],
    };

    private static FileReport Excluded() => Head("nhap/", FileStatus.Skipped) with
    {
        Sha256 = null,
        MediaType = null,
        Reasons = [new StatusReason("excluded", new LocalizedText("bỏ qua theo --exclude", "left out by --exclude"))],
    };

    // A name that would clear the screen and turn the reading direction, if a terminal were let to see it.
    private static FileReport Odd() => Clear("x\u001b[2J\u202Ecod.txt") with
    {
        PathHoldsPersonalData = true,
        MaskedPath = "sha256-0000000000000000.txt",
        Notices = [new Notice("path-holds-personal-data", new LocalizedText("Tên tệp có dữ liệu cá nhân.", "The name of the file holds personal data."))],
    };

    private static FileReport Accepted() => Certificate() with
    {
        Path = "da-dang/giay-khen.pdf",
        Suppression = new Suppression(SuppressionSource.Reviewed, "Đã hỏi cha mẹ.", "Hiệu trưởng", "2027-06-30"),
        RemainingVerdict = Verdict.Clear,
    };

    private static FileReport InPart() => Blocked("da-dang/lien-he.html", 0) with
    {
        Commit = "0123456789abcdef0123456789abcdef01234567",
        Suppression = new Suppression(SuppressionSource.Baseline),
        RemainingVerdict = Verdict.Review,
        Findings =
        [
            Find(FindingKinds.BankAccount, Severity.Error, "1******89", new Location { Line = 4 }) with { Suppression = new Suppression(SuppressionSource.Baseline) },
            Find(FindingKinds.PhoneNumber, Severity.Warning, "09******78", new Location { Line = 7 }),
        ],
    };

    private static FileReport Clear(string path) => Head(path, FileStatus.Scanned) with
    {
        Verdict = Verdict.Clear,
        Headline = new LocalizedText(
            "CHƯA PHÁT HIỆN dữ liệu cá nhân trong phần đã đọc. Công cụ không xét khuôn mặt; người đăng vẫn phải xem lại.",
            "NO personal data FOUND in what was read. The tool does not judge faces; a person still has to look."),
    };

    private static FileReport Blocked(string path, int depth) => Head(path, FileStatus.Scanned) with
    {
        Depth = depth,
        Verdict = Verdict.Block,
        DecidedBy = [new LocalizedText("danh sách có họ tên kèm ngày sinh; Luật 91/2025/QH15, Điều 16", "list with name and birth date; Law 91/2025/QH15, article 16")],
        Headline = new LocalizedText(
            "KHÔNG ĐĂNG. Có 35 học sinh kèm ngày sinh, SĐT phụ huynh. Hãy tạo bản an toàn hoặc bỏ hai cột này. Căn cứ: Luật 91/2025/QH15, Điều 16 và 24.",
            "DO NOT PUBLISH. 35 pupils with birth date, parent's phone. Make a safe copy or remove these two columns. Law 91/2025/QH15, articles 16 and 24."),
        NextStep = new LocalizedText("Hãy tạo bản an toàn hoặc bỏ hai cột này.", "Make a safe copy or remove these two columns."),
    };

    private static FileReport Head(string path, FileStatus status) => new() { Path = path, Status = status, Sha256 = new string('0', 64), MediaType = "application/x-sample" };

    private static Finding Find(string kind, Severity severity, string value, Location location, string? normalized = null, int? record = null) => new()
    {
        RuleId = "sample-rule",
        Kind = kind,
        Subject = Subject.Pupil,
        Severity = severity,
        Confidence = 0.97049,
        Value = value,
        Normalized = normalized,
        Record = record,
        Location = location,
    };
}
