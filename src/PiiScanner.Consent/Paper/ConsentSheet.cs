using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;
using PiiScanner.Paper;

namespace PiiScanner.Consent.Paper;

/// <summary>The sheet of one class into which a teacher enters the forms: a column for each purpose and channel, choice lists, nothing entered beforehand.</summary>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="terms">What the forms say.</param>
public sealed class ConsentSheet(ConsentCatalogue catalogue, FormTerms terms)
{
    internal const int KeysRow = 2;
    internal const int CodesRow = 4;
    internal const int FirstPupil = 6;
    internal const string Yes = "Đồng ý";
    internal const string No = "Không";
    internal const string Open = "Chưa nộp";
    internal const string CodeColumn = "form";
    internal const string NameColumn = "name";
    internal const string ChildColumn = "child";
    internal const string RepresentativeColumn = "representative";
    internal const string RelationColumn = "relation";
    internal const string WayColumn = "way";
    internal const string EvidenceColumn = "evidence";
    internal const string DigestColumn = "evidence-sha256";
    internal const string CheckerColumn = "checker";

    internal static readonly string[] Relations = ["cha", "mẹ", "người giám hộ"];

    internal static readonly Dictionary<string, string> Ways = new(StringComparer.Ordinal)
    {
        ["phiếu giấy"] = "paper", ["gọi có ghi âm"] = "call", ["tin nhắn SMS"] = "sms", ["thư điện tử"] = "email", ["trang web"] = "web", ["ứng dụng"] = "app",
    };

    /// <summary>The code of a person's form: the class and the beginning of the registry's id.</summary>
    /// <param name="className">Label of the class.</param>
    /// <param name="person">Id of the person.</param>
    public static string CodeOf(string className, string person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return $"{className}-{person[..Math.Min(10, person.Length)]}";
    }

    /// <summary>Writes the workbook.</summary>
    /// <param name="registry">The registry it is for.</param>
    /// <param name="className">Label of the class.</param>
    /// <param name="pupils">Its pupils, each with the code of the form.</param>
    /// <param name="output">Where to; seekable.</param>
    public void Write(ConsentRegistry registry, string className, IReadOnlyList<(RosterRow Pupil, string Code)> pupils, Stream output)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(pupils);
        var questions = terms.Questions.ToList();
        var signers = Signers();
        var title = FormTerms.ClassName(className);
        var book = new SheetBook(title) 
        {
            Frozen = FirstPupil, Repeated = 4, CutAt = 4 + questions.Count,
            Widths = [5, 16, 26, 11, .. questions.Select(_ => 9.5), .. signers.Select(signer => signer.Width), 14, 18, 18, 18],
        };
        book.Row([$"TỔNG HỢP PHIẾU ĐỒNG Ý: {VietnameseLetters.ToUpper(title)}, NĂM HỌC {terms.Year}"], bold: true);
        book.Row([$"Chọn {Yes} hoặc {No} theo đúng phiếu đã ký; chưa nhận phiếu thì để {Open}. Không sửa mã phiếu và hai dòng chữ nhỏ. Tệp này là dữ liệu cá nhân: không đăng, không gửi qua nhóm chat."]);
        book.Row(["Mẫu", catalogue.Form, "Sổ", registry.Id, "Lớp", className, "Năm học", terms.Year, "Đăng đến", FormTerms.Written(terms.PublishUntil), "Giữ đến", FormTerms.Written(terms.KeepUntil)], small: true);
        book.Row([]);
        book.Row(["no", CodeColumn, NameColumn, "birth", .. questions.Select(question => $"{question.Purpose.Id}/{question.Channel}"), .. signers.Select(signer => signer.Code), WayColumn, EvidenceColumn, DigestColumn, CheckerColumn], small: true, height: 22);
        book.Row(
            ["STT", "Mã phiếu", "Họ và tên", "Ngày sinh", .. questions.Select(question => $"{question.Purpose.Title.Vi}: {catalogue.ChannelOf(question.Channel)?.Title.Vi}"), .. signers.Select(signer => signer.Title), "Cách nhận", "Nơi lưu phiếu", "Mã băm SHA-256 của bản chụp (nếu có)", "Người kiểm tra"],
            bold: true,
            boxed: true,
            height: 150,
            upright: 4..(4 + questions.Count));
        for (var i = 0; i < pupils.Count; i++)
        {
            var (pupil, code) = pupils[i];
            var birth = pupil.BirthDate is { } date ? FormTerms.Written(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : "";
            book.Row([RegistryTexts.Number(i + 1), code, pupil.Name, birth, .. questions.Select(_ => Open), .. signers.Select(_ => ""), "", "", "", ""], boxed: true);
        }

        if (pupils.Count > 0) Offer(book, questions.Count, signers.Count);
        book.Write(output);
    }

    // Staff sign for themselves.
    private IReadOnlyList<(string Code, string Title, double Width)> Signers() => terms.IsForStaff
        ? [(ChildColumn, "Ngày ký", 13)]
        : [(ChildColumn, "Ngày em ký", 13), (RepresentativeColumn, "Ngày người đại diện ký", 13), (RelationColumn, "Người đại diện là", 14)];

    private static void Offer(SheetBook book, int questions, int signers)
    {
        const int First = 4;
        for (var i = 0; i < questions; i++) book.Choose(First + i, FirstPupil + 1, book.LastRow, [Yes, No, Open]);
        if (signers > 1) book.Choose(First + questions + signers - 1, FirstPupil + 1, book.LastRow, Relations);
        book.Choose(First + questions + signers, FirstPupil + 1, book.LastRow, [.. Ways.Keys]);
    }
}
