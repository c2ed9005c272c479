using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>The words reports use for kinds, subjects and parts of documents.</summary>
internal static class ReportWords
{
    private static readonly Dictionary<string, LocalizedText> KindWords = new(StringComparer.Ordinal)
    {
        [FindingKinds.PersonName] = new("họ tên", "name"),
        [FindingKinds.BirthDate] = new("ngày sinh", "birth date"),
        [FindingKinds.PhoneNumber] = new("số điện thoại", "phone number"),
        [FindingKinds.NationalId] = new("số CCCD/định danh", "national ID number"),
        [FindingKinds.Passport] = new("số hộ chiếu", "passport number"),
        [FindingKinds.StudentId] = new("mã học sinh", "student code"),
        [FindingKinds.SocialInsurance] = new("số BHXH", "social-insurance number"),
        [FindingKinds.HealthInsurance] = new("số thẻ BHYT", "health-insurance number"),
        [FindingKinds.TaxCode] = new("mã số thuế", "tax code"),
        [FindingKinds.BankAccount] = new("tài khoản ngân hàng", "bank account"),
        [FindingKinds.Income] = new("thu nhập", "income"),
        [FindingKinds.Email] = new("email", "e-mail address"),
        [FindingKinds.Address] = new("địa chỉ", "address"),
        [FindingKinds.VehiclePlate] = new("biển số xe", "vehicle plate"),
        [FindingKinds.Credential] = new("tài khoản đăng nhập", "login with password"),
        [FindingKinds.CivilDocument] = new("giấy tờ hộ tịch", "civil-status document"),
        [FindingKinds.SocialAccount] = new("tài khoản mạng xã hội", "social-media account"),
        [FindingKinds.IdCardImage] = new("ảnh giấy tờ tùy thân", "picture of an identity card"),
        [FindingKinds.CandidateNumber] = new("số báo danh", "candidate number"),
        [FindingKinds.SensitiveAttribute] = new("thông tin nhạy cảm", "sensitive attribute"),
        [FindingKinds.GeoLocation] = new("vị trí bản đồ", "geographic position"),
        [FindingKinds.BirthPlace] = new("nơi sinh/quê quán", "birth place or home town"),
        [FindingKinds.StudyResult] = new("điểm, hạnh kiểm", "scores or conduct"),
    };

    private static readonly Dictionary<string, LocalizedText> PartWords = new(StringComparer.Ordinal)
    {
        [DocumentParts.Header] = new("đầu trang", "page header"),
        [DocumentParts.Footer] = new("chân trang", "page footer"),
        [DocumentParts.Footnotes] = new("chú thích cuối trang", "footnotes"),
        [DocumentParts.Endnotes] = new("chú thích cuối văn bản", "endnotes"),
        [DocumentParts.Comments] = new("nhận xét", "comments"),
        [DocumentParts.TextBox] = new("hộp chữ", "text box"),
        [DocumentParts.TrackedInsertion] = new("chữ mới thêm đang theo dõi", "tracked insertion"),
        [DocumentParts.TrackedDeletion] = new("chữ đã xóa nhưng còn trong tệp", "tracked deletion"),
        [DocumentParts.HiddenText] = new("chữ ẩn", "hidden text"),
        [DocumentParts.AltText] = new("chữ thay thế của hình", "alternative text of a picture"),
        [DocumentParts.Field] = new("trường, liên kết", "field or link"),
        [DocumentParts.Metadata] = new("thuộc tính tệp", "document properties"),
        [DocumentParts.CustomXml] = new("dữ liệu XML đi kèm", "custom XML"),
        [DocumentParts.HiddenSheet] = new("trang tính ẩn", "hidden sheet"),
        [DocumentParts.VeryHiddenSheet] = new("trang tính ẩn sâu", "very hidden sheet"),
        [DocumentParts.HiddenRow] = new("dòng ẩn", "hidden row"),
        [DocumentParts.HiddenColumn] = new("cột ẩn", "hidden column"),
        [DocumentParts.SpeakerNotes] = new("ghi chú trang chiếu", "speaker notes"),
        [DocumentParts.HiddenSlide] = new("trang chiếu ẩn", "hidden slide"),
        [DocumentParts.Formula] = new("công thức", "formula"),
        [DocumentParts.DefinedName] = new("tên vùng", "defined name"),
        [DocumentParts.Validation] = new("danh sách chọn", "validation list"),
        [DocumentParts.PivotCache] = new("bản sao của bảng tổng hợp", "pivot cache"),
        [DocumentParts.ExternalCache] = new("bản sao của sổ tính khác", "copy of another workbook"),
        [DocumentParts.ChartCache] = new("dữ liệu của biểu đồ", "chart data"),
        [DocumentParts.MarkupComment] = new("chú thích trong mã nguồn", "comment in the source"),
        [DocumentParts.Attribute] = new("thuộc tính trong mã nguồn", "attribute in the source"),
        [DocumentParts.Unreferenced] = new("phần không hiển thị của tệp", "part of the file that is never shown"),
        [DocumentParts.FileName] = new("tên tệp", "file name"),
    };

    /// <summary>Stands at the top of a report with raw values.</summary>
    public static LocalizedText HoldsRawValues { get; } = new(
        "BÁO CÁO NÀY CHỨA DỮ LIỆU CÁ NHÂN: không gửi, không đăng; xóa khi dùng xong.",
        "THIS REPORT IS ITSELF PERSONAL DATA: do not send or publish it; delete it after use.");

    /// <summary>Word for a kind; a kind this version does not know stands as it is.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="language">The language.</param>
    public static string Kind(string kind, Language language) => KindWords.TryGetValue(kind, out var words) ? words.In(language) : kind;

    /// <summary>Word for a part of a document.</summary>
    /// <param name="part">One of <see cref="DocumentParts"/>.</param>
    /// <param name="language">The language.</param>
    public static string Part(string part, Language language) => PartWords.TryGetValue(part, out var words) ? words.In(language) : part;

    /// <summary>Words for the place where something was accepted.</summary>
    /// <param name="source">The place.</param>
    public static LocalizedText Source(SuppressionSource source) => source switch
    {
        SuppressionSource.Baseline => new("mức nền", "baseline"),
        SuppressionSource.Reviewed => new("danh sách ngoại lệ", "suppressions"),
        SuppressionSource.Inline => new("chú thích trong tệp", "comment in the file"),
        SuppressionSource.Approval => new("phiếu duyệt", "approval"),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>Word for the people of a list.</summary>
    /// <param name="subject">Whose list it is.</param>
    public static LocalizedText People(Subject subject) => subject switch
    {
        Subject.Pupil => new("học sinh", "pupils"),
        Subject.Parent => new("phụ huynh", "parents"),
        Subject.Staff => new("giáo viên, nhân viên", "staff"),
        Subject.Official => new("người đang thi hành công vụ", "officials"),
        Subject.Organisation => new("tổ chức", "organisations"),
        Subject.Other or Subject.Unknown => new("người", "people"),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };
}
