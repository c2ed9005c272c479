using System.Globalization;
using PiiScanner.Consent.Overview;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>Messages about consent. None holds a value from a file.</summary>
internal static class ConsentTexts
{
    public static LocalizedText NoRegistry { get; } = new(
        "CHƯA ÁP DỤNG ĐỒNG Ý: chưa chỉ ra sổ đồng ý (--registry).", "CONSENT IS NOT APPLIED: no consent registry was named (--registry).");

    public static LocalizedText NoSecret { get; } = new(
        "CHƯA ÁP DỤNG ĐỒNG Ý: thiếu khóa bí mật (--key-file hoặc PIISCANNER_KEY).", "CONSENT IS NOT APPLIED: the secret is missing (--key-file or PIISCANNER_KEY).");

    public static LocalizedText NoChannel(IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: chưa biết kênh đăng (--channel {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: the channel is not known (--channel {List(known)}).");

    public static LocalizedText UnknownChannel(string word, IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: không có kênh \"{word}\" (có: {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: there is no channel \"{word}\" (there are: {List(known)}).");

    public static LocalizedText NoPurpose(IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: chưa biết mục đích (--purpose {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: the purpose is not known (--purpose {List(known)}).");

    public static LocalizedText UnknownPurpose(string word, IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: không có mục đích \"{word}\" (có: {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: there is no purpose \"{word}\" (there are: {List(known)}).");

    public static LocalizedText WrongSchoolYear(string word) => new($"--school-year: \"{word}\" không phải năm học, ví dụ 2026-2027.", $"--school-year: \"{word}\" is no school year such as 2026-2027.");

    public static LocalizedText RegistryMissing { get; } = new("Thiếu --registry: tệp sổ đồng ý.", "--registry is missing: the file of the consent registry.");

    public static LocalizedText SecretMissing { get; } = new("Thiếu khóa bí mật: --key-file hoặc biến PIISCANNER_KEY.", "The secret is missing: --key-file or PIISCANNER_KEY.");

    public static LocalizedText OutputMissing { get; } = new("Thiếu --output: thư mục ghi các tệp.", "--output is missing: the folder for the files.");

    public static LocalizedText RosterMissing { get; } = new("Thiếu --roster: danh sách học sinh.", "--roster is missing: the list of pupils.");

    public static LocalizedText SheetMissing { get; } = new("Thiếu bảng cần đọc.", "The sheets to read are missing.");

    public static LocalizedText YearMissing { get; } = new("Thiếu --to: năm học mới.", "--to is missing: the new school year.");

    public static LocalizedText SchoolMissing { get; } = new("Thiếu tên trường: --school school.yaml hoặc --school-name.", "The school's name is missing: --school school.yaml or --school-name.");

    public static LocalizedText TermsTurned { get; } = new("Hạn sau phải không sớm hơn hạn trước.", "The later term must not be before the earlier one.");

    public static LocalizedText TwoRegistries { get; } = new("Cần đúng hai tệp: bản của mình và bản kia.", "Exactly two files are needed: your copy and the other one.");

    public static LocalizedText PersonMissing { get; } = new("Hãy chỉ rõ một người: --form, --code, hoặc --name cùng --birth hoặc --class.", "Name one person: --form, --code, or --name with --birth or --class.");

    public static LocalizedText NobodyFound { get; } = new("Không có ai như vậy trong sổ đồng ý; chưa ghi gì.", "There is nobody like that in the consent registry; nothing was recorded.");

    public static LocalizedText NotReadable(string path) => new($"Không đọc được \"{path}\".", $"\"{path}\" cannot be read.");

    public static LocalizedText FileExists(string path) => new($"Đã có tệp \"{path}\"; không ghi đè.", $"\"{path}\" exists already and is not replaced.");

    public static LocalizedText OptionMissing(string option) => new($"Thiếu {option}.", $"{option} is missing.");

    public static LocalizedText FutureDay(string option) => new($"{option}: ngày ở tương lai.", $"{option}: the day lies in the future.");

    public static LocalizedText SeveralFound(int people) => new($"Có {Number(people)} người như vậy; cần mã phiếu hoặc mã học sinh. Chưa ghi gì.", $"{Number(people)} people are like that; the form's or student's code is needed. Nothing was recorded.");

    public static LocalizedText Row(string file, RowProblem problem) => problem.Row == 0
        ? new LocalizedText($"{file}: {problem.Reason.Vi}", $"{file}: {problem.Reason.En}")
        : new LocalizedText($"{file}, dòng {Number(problem.Row)}: {problem.Reason.Vi}", $"{file}, row {Number(problem.Row)}: {problem.Reason.En}");

    public static LocalizedText RosterRefused(int rows) => new($"Danh sách có {Number(rows)} dòng không dùng được; chưa ghi gì.", $"The roster has {Number(rows)} rows that cannot be taken; nothing was recorded.");

    public static LocalizedText ImportRefused(int rows, string path) => new($"{Number(rows)} dòng bị từ chối; chưa ghi gì vào sổ. Xem \"{path}\".", $"{Number(rows)} rows were refused; nothing was recorded. See \"{path}\".");

    public static LocalizedText Imported(string file, string className, int people, int decisions, int known) => new(
        $"{file}: lớp {className}, ghi {Number(decisions)} quyết định của {Number(people)} em; {Number(known)} đã có trong sổ.", $"{file}: class {className}, {Number(decisions)} decisions of {Number(people)} pupils recorded; {Number(known)} were recorded before.");

    public static LocalizedText Begun(string path) => new(
        $"Đã tạo sổ đồng ý \"{path}\". Sổ vẫn là dữ liệu cá nhân theo luật: không công bố.", $"The consent registry \"{path}\" was made. In law it is still personal data: do not publish it.");

    public static LocalizedText SecretMade(string keyFile, string recovery) => new(
        $"Đã tạo khóa \"{keyFile}\" và tờ khôi phục \"{recovery}\". In tờ khôi phục, cất két, rồi xóa tệp đó. Không để khóa cùng chỗ với sổ.",
        $"The secret \"{keyFile}\" and its recovery sheet \"{recovery}\" were made. Print the sheet, lock it away, then delete that file. Keep the secret apart from the registry.");

    public static LocalizedText PapersWritten(int classes, int pupils, string folder) => new($"Đã ghi {Number(classes)} lớp, {Number(pupils)} em vào \"{folder}\". Các tệp này là dữ liệu cá nhân.", $"{Number(classes)} classes, {Number(pupils)} pupils written to \"{folder}\". These files are personal data.");

    public static LocalizedText StatusHead(string year, int publications, string head) => new($"Năm học {year}; {Number(publications)} bài đã ghi nhận; sổ đến {head}.", $"School year {year}; {Number(publications)} publications recorded; registry at {head}.");

    public static LocalizedText Status(ClassStatus status) => new(
        $"Lớp {status.Class}: {Number(status.Agreed)}/{Number(status.Pupils)} đã nộp, {Number(status.Refused)} từ chối, {Number(status.Open)} chưa nộp",
        $"Class {status.Class}: {Number(status.Agreed)}/{Number(status.Pupils)} handed in, {Number(status.Refused)} refused, {Number(status.Open)} open");

    public static LocalizedText Due(int items, DateOnly month) => new($"{Number(items)} việc đến hạn trong tháng {Number(month.Month)}/{Number(month.Year)}.", $"{Number(items)} things fall due in {Number(month.Year)}-{month.Month:00}.");

    public static LocalizedText RolledOver(int moved, string year) => new($"Đã chuyển {Number(moved)} em sang năm học {year}. Không đồng ý nào được gia hạn.", $"{Number(moved)} pupils moved to the school year {year}. No consent was extended.");

    public static LocalizedText Merged(int people) => new($"Đã gộp: sổ có {Number(people)} người.", $"Merged: the registry knows {Number(people)} people.");

    public static LocalizedText ExceptionRecorded(string id) => new($"Đã ghi ngoại lệ {id}. Chỉ có tác dụng cùng với đồng ý.", $"The exception {id} was recorded. It works together with a consent only.");

    public static LocalizedText Withdrawn(DateOnly received, int concerned) => new(
        $"Đã ghi việc rút lại đồng ý, nhận ngày {FormTerms.Day(received)}. {Number(concerned)} bài đã đăng có dữ liệu của em.", $"The withdrawal received on {FormTerms.Day(received)} was recorded. {Number(concerned)} publications hold the pupil's data.");

    public static LocalizedText Concerned(LocalizedText channel, string address, DateOnly published, string sha256, Deadlines deadlines) => new(
        $"- {channel.Vi}, {address}, đăng ngày {FormTerms.Day(published)}, tệp {sha256[..12]}…: ngừng chậm nhất {FormTerms.Day(deadlines.Stop)}, xóa chậm nhất {FormTerms.Day(deadlines.Delete)}.",
        $"- {channel.En}, {address}, published {FormTerms.Day(published)}, file {sha256[..12]}…: stop by {FormTerms.Day(deadlines.Stop)}, delete by {FormTerms.Day(deadlines.Delete)}.");

    public static LocalizedText CopyCommand(string registry, string channel, string purpose)
    {
        var command = $"pii-scanner redact {{0}} --preset rows-without-consent --registry \"{registry}\" --channel {channel} --purpose {purpose} --output {{1}}";
        return new LocalizedText("  Bản không còn dòng đó: " + string.Format(CultureInfo.InvariantCulture, command, "TỆP", "an-toan"), "  A copy without that row: " + string.Format(CultureInfo.InvariantCulture, command, "FILE", "safe"));
    }

    public static LocalizedText AnswerBy(Deadlines deadlines) => new(
        $"Trả lời phụ huynh chậm nhất {FormTerms.Day(deadlines.Answer)} (2 ngày làm việc, chưa tính ngày lễ; Nghị định 356/2025/NĐ-CP, Điều 5).", $"Answer the parents by {FormTerms.Day(deadlines.Answer)} (2 working days, public holidays not counted; Decree 356/2025/NĐ-CP, article 5).");

    public static LocalizedText Rechecked(Recheck one, string address, string policy)
    {
        var vi = new List<string>();
        var en = new List<string>();
        foreach (var (state, count) in one.Lapsed)
        {
            vi.Add($"{Number(count)} em: {State(ConsentWords.Of(state)).Vi}");
            en.Add($"{Number(count)} people: {State(ConsentWords.Of(state)).En}");
        }

        if (one.Publication.Strangers > 0)
        {
            vi.Add($"{Number(one.Publication.Strangers)} người không có trong sổ");
            en.Add($"{Number(one.Publication.Strangers)} people the registry does not know");
        }

        if (one.ToAsk > 0)
        {
            vi.Add($"{Number(one.ToAsk)} em đã đủ 7, 16 hoặc 18 tuổi: cần hỏi lại");
            en.Add($"{Number(one.ToAsk)} turned 7, 16 or 18: ask again");
        }

        if (one.Publication.Policy != policy)
        {
            vi.Add($"duyệt theo chính sách {one.Publication.Policy}, nay là {policy}");
            en.Add($"approved under policy {one.Publication.Policy}, now {policy}");
        }

        return new LocalizedText($"{one.Publication.Channel}, {address}: {string.Join("; ", vi)}", $"{one.Publication.Channel}, {address}: {string.Join("; ", en)}");
    }

    public static LocalizedText RecheckEnd(int all, int gone, int toAsk) => new(
        $"{Number(all)} bài đã ghi nhận: {Number(gone)} bài phải gỡ hoặc thay, {Number(toAsk)} bài cần người xem lại.", $"{Number(all)} publications: {Number(gone)} to be taken down or replaced, {Number(toAsk)} for a person to decide.");

    /// <summary>A word of the JSON report for a state, said to people.</summary>
    public static LocalizedText State(string word) => word switch
    {
        "covered" => new LocalizedText("đã có đồng ý", "covered"),
        "refused" => new LocalizedText("từ chối", "refused"),
        "expired" => new LocalizedText("hết hạn hoặc cần hỏi lại", "expired, or to be asked again"),
        "withdrawn" => new LocalizedText("đã rút lại", "withdrawn"),
        "ambiguous" => new LocalizedText("trùng tên, chưa phân biệt được", "ambiguous"),
        _ => new LocalizedText("chưa có đồng ý", "missing"),
    };

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> known) => string.Join('|', known);
}
