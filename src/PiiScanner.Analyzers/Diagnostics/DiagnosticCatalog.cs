using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>All diagnostics, in the order of their ids. Each is a warning and has a page <c>rules/docs/ID.md</c>.</summary>
public static class DiagnosticCatalog
{
    private const string Category = "Privacy";

    // Read by every descriptor below, so it stands before them.
    private static readonly string HelpFolder = HelpFolderOf(typeof(DiagnosticCatalog).Assembly.Location);

    /// <summary>Name of the property of a diagnostic that says of which kind the value is, one of <see cref="FindingKinds"/>; for a list the kinds of the values at its additional locations, separated by commas.</summary>
    public const string KindProperty = "kind";

    /// <summary>A list of people in code.</summary>
    public static readonly DiagnosticDescriptor PeopleList = Create("PII1100", "Danh sách người trong mã nguồn", "List of people in code");

    /// <summary>A list or an identifier in an additional file.</summary>
    public static readonly DiagnosticDescriptor ContentFile = Create("PII2001", "Dữ liệu cá nhân trong tệp nội dung", "Personal data in a content file");

    /// <summary>An additional file that was not read to its end.</summary>
    public static readonly DiagnosticDescriptor UnreadContent = Create("PII2002", "Tệp nội dung chưa được đọc hết", "Content file not read to its end");

    /// <summary>An anonymous endpoint hands out personal data.</summary>
    public static readonly DiagnosticDescriptor Exposure = Create("PII3001", "Ai cũng lấy được dữ liệu cá nhân qua điểm cuối này", "Personal data handed out to anyone");

    /// <summary>Personal data goes to a log, the console, an exception or a trace.</summary>
    public static readonly DiagnosticDescriptor Logged = Create("PII3002", "Dữ liệu cá nhân ghi vào nhật ký", "Personal data written to a log");

    /// <summary>Personal data in a route or query string.</summary>
    public static readonly DiagnosticDescriptor InAddress = Create("PII3003", "Dữ liệu cá nhân trong địa chỉ trang", "Personal data in a route or query string");

    /// <summary>Personal data is written to a file that the web server hands out.</summary>
    public static readonly DiagnosticDescriptor InWebRoot = Create("PII3004", "Dữ liệu cá nhân ghi ra tệp công khai", "Personal data written under the web root");

    /// <summary>A setting, rule or allowance of the analyzer is wrong.</summary>
    public static readonly DiagnosticDescriptor WrongSetting = Create("PII9001", "Thiết lập sai", "Wrong setting");

    /// <summary>A suppression has no reason or end, or has ended.</summary>
    public static readonly DiagnosticDescriptor Suppression = Create("PII9002", "Bỏ qua cảnh báo mà thiếu lý do, thời hạn, hoặc đã hết hạn", "Suppression without reason or end, or past its end");

    private static readonly DiagnosticDescriptor NationalId = Create("PII1001", "Số CCCD, số định danh trong mã nguồn", "National id in code");
    private static readonly DiagnosticDescriptor PhoneNumber = Create("PII1002", "Số điện thoại cá nhân trong mã nguồn", "Private phone number in code");
    private static readonly DiagnosticDescriptor BirthDate = Create("PII1003", "Ngày sinh kèm họ tên trong mã nguồn", "Birth date with a name in code");
    private static readonly DiagnosticDescriptor BankAccount = Create("PII1004", "Số tài khoản ngân hàng trong mã nguồn", "Bank account in code");
    private static readonly DiagnosticDescriptor Email = Create("PII1005", "Email cá nhân trong mã nguồn", "Personal e-mail address in code");
    private static readonly DiagnosticDescriptor Address = Create("PII1006", "Địa chỉ nhà trong mã nguồn", "Home address in code");
    private static readonly DiagnosticDescriptor Passport = Create("PII1007", "Số hộ chiếu trong mã nguồn", "Passport number in code");
    private static readonly DiagnosticDescriptor StudentId = Create("PII1008", "Mã học sinh trong mã nguồn", "Student code in code");
    private static readonly DiagnosticDescriptor SocialInsurance = Create("PII1009", "Số BHXH trong mã nguồn", "Social-insurance number in code");
    private static readonly DiagnosticDescriptor HealthInsurance = Create("PII1010", "Số thẻ BHYT trong mã nguồn", "Health-insurance number in code");
    private static readonly DiagnosticDescriptor TaxCode = Create("PII1011", "Mã số thuế cá nhân trong mã nguồn", "Personal tax code in code");
    private static readonly DiagnosticDescriptor Income = Create("PII1012", "Lương, thu nhập trong mã nguồn", "Pay of a person in code");
    private static readonly DiagnosticDescriptor Credential = Create("PII1013", "Tài khoản và mật khẩu của một người trong mã nguồn", "Login and password of a person in code");
    private static readonly DiagnosticDescriptor CivilDocument = Create("PII1014", "Giấy tờ hộ tịch trong mã nguồn", "Civil document in code");
    private static readonly DiagnosticDescriptor SocialAccount = Create("PII1015", "Tài khoản mạng xã hội của một người trong mã nguồn", "Social-media account of a person in code");
    private static readonly DiagnosticDescriptor VehiclePlate = Create("PII1016", "Biển số xe của một người trong mã nguồn", "Vehicle plate of a person in code");
    private static readonly DiagnosticDescriptor SensitiveAttribute = Create("PII1017", "Thông tin nhạy cảm của một người trong mã nguồn", "Sensitive attribute of a person in code");
    private static readonly DiagnosticDescriptor BirthPlace = Create("PII1018", "Nơi sinh, quê quán của một người trong mã nguồn", "Birth place of a person in code");
    private static readonly DiagnosticDescriptor StudyResult = Create("PII1019", "Điểm, xếp loại của một học sinh trong mã nguồn", "Scores or ratings of a pupil in code");
    private static readonly DiagnosticDescriptor PersonName = Create("PII1020", "Họ tên cần người duyệt trong mã nguồn", "Name in code that a person has to review");
    private static readonly DiagnosticDescriptor CandidateNumber = Create("PII1021", "Số báo danh của một người trong mã nguồn", "Candidate number of a person in code");
    private static readonly DiagnosticDescriptor GeoLocation = Create("PII1022", "Vị trí của một người trong mã nguồn", "Position of a person in code");

    private static readonly (string Kind, DiagnosticDescriptor Descriptor)[] Values =
    [
        (FindingKinds.NationalId, NationalId),
        (FindingKinds.PhoneNumber, PhoneNumber),
        (FindingKinds.BirthDate, BirthDate),
        (FindingKinds.BankAccount, BankAccount),
        (FindingKinds.Email, Email),
        (FindingKinds.Address, Address),
        (FindingKinds.Passport, Passport),
        (FindingKinds.StudentId, StudentId),
        (FindingKinds.SocialInsurance, SocialInsurance),
        (FindingKinds.HealthInsurance, HealthInsurance),
        (FindingKinds.TaxCode, TaxCode),
        (FindingKinds.Income, Income),
        (FindingKinds.Credential, Credential),
        (FindingKinds.CivilDocument, CivilDocument),
        (FindingKinds.SocialAccount, SocialAccount),
        (FindingKinds.VehiclePlate, VehiclePlate),
        (FindingKinds.SensitiveAttribute, SensitiveAttribute),
        (FindingKinds.BirthPlace, BirthPlace),
        (FindingKinds.StudyResult, StudyResult),
        (FindingKinds.PersonName, PersonName),
        (FindingKinds.CandidateNumber, CandidateNumber),
        (FindingKinds.GeoLocation, GeoLocation),
    ];

    /// <summary>The diagnostics of single values in source text.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfValues { get; } = Values.Select(entry => entry.Descriptor).ToImmutableArray();

    /// <summary>Every diagnostic.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        OfValues.AddRange(new[] { PeopleList, ContentFile, UnreadContent, Exposure, Logged, InAddress, InWebRoot, WrongSetting, Suppression });

    /// <summary>The diagnostic of a kind of value in source text; null for a kind that text cannot hold.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    public static DiagnosticDescriptor? OfValue(string kind)
    {
        foreach (var (known, descriptor) in Values)
        {
            if (known == kind) return descriptor;
        }

        return null;
    }

    /// <summary>Vietnamese and English title of a diagnostic.</summary>
    /// <param name="descriptor">One of <see cref="All"/>.</param>
    public static LocalizedText TitleOf(DiagnosticDescriptor descriptor)
    {
        if (descriptor is null) throw new ArgumentNullException(nameof(descriptor));
        var title = descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var at = title.IndexOf(" · ", StringComparison.Ordinal);
        return new LocalizedText(title.Substring(0, at), title.Substring(at + 3));
    }

    // The message is made where the diagnostic is, in the language asked for: resource files for one sentence each would hide what is said.
    private static DiagnosticDescriptor Create(string id, string vi, string en) =>
        new(id, vi + " · " + en, "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpFolder + id + ".md");

    /// <summary>Where the help pages are: in the package the assembly was loaded from, which has them on the reader's own disk; else, from a copy an editor made of it, where this repository has them.</summary>
    /// <param name="assembly">Path of the analyzer's assembly.</param>
    internal static string HelpFolderOf(string assembly)
    {
        var at = assembly.Replace('\\', '/').LastIndexOf("/analyzers/dotnet/", System.StringComparison.Ordinal);
        return at > 0 && System.Uri.TryCreate(assembly.Substring(0, at) + "/docs/", System.UriKind.Absolute, out var folder) ? folder.AbsoluteUri : "rules/docs/";
    }
}
