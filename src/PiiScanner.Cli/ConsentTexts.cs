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

    public static LocalizedText InFolder(string folder, LocalizedText why) => new($"{folder}: {why.Vi}", $"{folder}: {why.En}");

    public static LocalizedText ByFolder(IEnumerable<(string Folder, string Channel, string Purpose)> routes)
    {
        var text = string.Join("; ", routes.Select(route => $"{(route.Folder.Length == 0 ? "." : route.Folder)} → {route.Channel}, {route.Purpose}"));
        return new LocalizedText($"Kênh và mục đích theo từng thư mục: {text}. Nơi khác: không ai được tính là đã đồng ý.", $"Channel and purpose by folder: {text}. Elsewhere nobody counts as having agreed.");
    }

    public static LocalizedText WrongSchoolYear(string word) => new($"--school-year: \"{word}\" không phải năm học, ví dụ 2026-2027.", $"--school-year: \"{word}\" is no school year such as 2026-2027.");

    public static LocalizedText RegistryMissing { get; } = new("Thiếu --registry: tệp sổ đồng ý.", "--registry is missing: the file of the consent registry.");

    public static LocalizedText SecretMissing { get; } = new("Thiếu khóa bí mật: --key-file hoặc biến PIISCANNER_KEY.", "The secret is missing: --key-file or PIISCANNER_KEY.");

    public static LocalizedText OutputMissing { get; } = new("Thiếu --output: thư mục ghi các tệp.", "--output is missing: the folder for the files.");

    public static LocalizedText RosterMissing { get; } = new("Thiếu --roster: danh sách học sinh.", "--roster is missing: the list of pupils.");

    public static LocalizedText SheetMissing { get; } = new("Thiếu bảng cần đọc.", "The sheets to read are missing.");

    public static LocalizedText YearMissing { get; } = new("Thiếu --to: năm học mới.", "--to is missing: the new school year.");

    public static LocalizedText SchoolMissing { get; } = new("Thiếu tên trường: --school school.yaml hoặc --school-name.", "The school's name is missing: --school school.yaml or --school-name.");

    public static LocalizedText NothingToAsk { get; } = new("Không có mục đích nào để hỏi những người này.", "There is no purpose to ask these people about.");

    public static LocalizedText UnknownWithdrawal { get; } = new("Không có đúng một lần rút đồng ý mang mã đó; chưa ghi gì.", "There is not exactly one withdrawal of that id; nothing was recorded.");

    public static LocalizedText NothingDone { get; } = new("Hãy cho biết đã làm gì: --answered, --stopped, --deleted hoặc --extended.", "Say what was done: --answered, --stopped, --deleted or --extended.");

    public static LocalizedText BeforeReceipt(string option) => new($"{option}: ngày sớm hơn ngày nhận.", $"{option}: the day lies before the receipt.");

    public static LocalizedText RecordedOtherwise(string option, DateOnly day) => new($"{option}: đã ghi ngày {FormTerms.Written(day)}; chưa ghi gì.", $"{option}: {FormTerms.Written(day)} is recorded already; nothing was recorded.");

    public static LocalizedText Settled(string id, int left) => left == 0
        ? new LocalizedText($"Rút đồng ý {id}: đã làm xong.", $"Withdrawal {id}: all is done.")
        : new LocalizedText($"Rút đồng ý {id}: còn {Number(left)} việc.", $"Withdrawal {id}: {Number(left)} things are left.");

    public static LocalizedText TellWhy { get; } = new("Đã gia hạn một lần: phải báo cho gia đình lý do.", "Extended once: the family is told why.");

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
        $"{file}: {FormTerms.ClassName(className)}, ghi {Number(decisions)} quyết định của {Number(people)} người; {Number(known)} đã có trong sổ.", $"{file}: class {className}, {Number(decisions)} decisions of {Number(people)} people recorded; {Number(known)} were recorded before.");

    public static LocalizedText Begun(string path) => new(
        $"Đã tạo sổ đồng ý \"{path}\". Sổ vẫn là dữ liệu cá nhân theo luật: không công bố.", $"The consent registry \"{path}\" was made. In law it is still personal data: do not publish it.");

    public static LocalizedText SecretMade(string keyFile, string recovery) => new(
        $"Đã tạo khóa \"{keyFile}\" và tờ khôi phục \"{recovery}\". In tờ khôi phục, cất két, rồi xóa tệp đó. Không để khóa cùng chỗ với sổ.",
        $"The secret \"{keyFile}\" and its recovery sheet \"{recovery}\" were made. Print the sheet, lock it away, then delete that file. Keep the secret apart from the registry.");

    public static LocalizedText PapersWritten(int classes, int pupils, string folder) => new($"Đã ghi {Number(classes)} lớp, {Number(pupils)} người vào \"{folder}\". Các tệp này là dữ liệu cá nhân.", $"{Number(classes)} classes, {Number(pupils)} people written to \"{folder}\". These files are personal data.");

    public static LocalizedText StatusHead(string year, int publications, string head) => new($"Năm học {year}; {Number(publications)} bài đã ghi nhận; sổ đến {head}.", $"School year {year}; {Number(publications)} publications recorded; registry at {head}.");

    public static LocalizedText Status(ClassStatus status)
    {
        var (vi, en) = status.Class == PiiScanner.Consent.Registry.RegistryKeys.StaffClass ? (FormTerms.ClassName(status.Class), "Staff") : ("Lớp " + status.Class, "Class " + status.Class);
        return new LocalizedText(
            $"{vi}: {Number(status.Agreed)}/{Number(status.Pupils)} đã nộp, {Number(status.Refused)} từ chối, {Number(status.Open)} chưa nộp",
            $"{en}: {Number(status.Agreed)}/{Number(status.Pupils)} handed in, {Number(status.Refused)} refused, {Number(status.Open)} open");
    }

    public static LocalizedText Due(int items, DateOnly month) => new($"{Number(items)} việc đến hạn trong tháng {Number(month.Month)}/{Number(month.Year)}.", $"{Number(items)} things fall due in {Number(month.Year)}-{month.Month:00}.");

    public static LocalizedText RolledOver(int moved, string year) => new($"Đã chuyển {Number(moved)} người sang năm học {year}. Không đồng ý nào được gia hạn.", $"{Number(moved)} people moved to the school year {year}. No consent was extended.");

    public static LocalizedText MergeContradicts { get; } = new(
        "Hai bản trái nhau ở các dòng trên: đã gộp, không mất dòng nào, và câu trả lời KHÔNG được tính. Hãy xem lại phiếu rồi ghi câu trả lời đúng (trong git: git add để nhận bản gộp).",
        "The copies contradict each other in the lines above: they were joined, no line is lost, and the NO counts. Look at the forms and record the right answer (in git: git add accepts the joined file).");

    public static LocalizedText Merged(int people) => new($"Đã gộp: sổ có {Number(people)} người.", $"Merged: the registry knows {Number(people)} people.");

    public static LocalizedText ExceptionRecorded(string id) => new($"Đã ghi ngoại lệ {id}. Chỉ có tác dụng cùng với đồng ý.", $"The exception {id} was recorded. It works together with a consent only.");

    public static LocalizedText Withdrawn(string id, DateOnly received, int concerned) => new(
        $"Đã ghi việc rút lại đồng ý {id}, nhận ngày {FormTerms.Written(received)}. {Number(concerned)} bài đã đăng có dữ liệu của người này.", $"The withdrawal {id} received on {FormTerms.Written(received)} was recorded. {Number(concerned)} publications hold the person's data.");

    public static LocalizedText AuthorityAsked { get; } = new(
        "Cơ quan có thẩm quyền yêu cầu: ngừng ngay; từ ngày nhận không ai được đăng dữ liệu này nữa (Luật 91/2025/QH15, Điều 24).",
        "An authority asked: stop at once; from the day it was received nothing of this is published any more (Law 91/2025/QH15, article 24).");

    public static LocalizedText ContractEnded { get; } = new(
        "Hợp đồng đã kết thúc: xóa dữ liệu của người này, trừ phần pháp luật hoặc thỏa thuận buộc giữ (Luật 91/2025/QH15, Điều 25.2).",
        "The contract has ended: delete the person's data, save what the law or an agreement has kept (Law 91/2025/QH15, article 25.2).");

    public static LocalizedText NoContract { get; } = new(
        "--way contract-end chỉ dành cho cán bộ, giáo viên, nhân viên (ghi vào sổ bằng --staff); chưa ghi gì.", "--way contract-end is for staff alone (enrolled with --staff); nothing was recorded.");

    public static LocalizedText NobodyToAnswer(string way) => new(
        $"Với --way {way} không có ai rút lại đồng ý để trả lời: bỏ --letter.", $"With --way {way} nobody withdrew who could be answered: leave out --letter.");

    public static LocalizedText SettleCommand(string registry, string id, bool isAsked) => new(
        $"Làm xong việc nào thì ghi: pii-scanner consent settle {id} --registry \"{registry}\"{(isAsked ? " --answered NGÀY" : "")} --stopped NGÀY --deleted NGÀY",
        $"Record what was done: pii-scanner consent settle {id} --registry \"{registry}\"{(isAsked ? " --answered DATE" : "")} --stopped DATE --deleted DATE");

    public static LocalizedText Concerned(LocalizedText channel, string address, DateOnly published, string sha256, Deadlines deadlines) => new(
        $"- {channel.Vi}, {address}, đăng ngày {FormTerms.Written(published)}, tệp {sha256[..12]}…: ngừng chậm nhất {FormTerms.Written(deadlines.Stop)}, xóa chậm nhất {FormTerms.Written(deadlines.Delete)}.",
        $"- {channel.En}, {address}, published {FormTerms.Written(published)}, file {sha256[..12]}…: stop by {FormTerms.Written(deadlines.Stop)}, delete by {FormTerms.Written(deadlines.Delete)}.");

    public static LocalizedText CopyCommand(string? file, string registry, string channel, string purpose)
    {
        var command = $"pii-scanner redact {{0}} --preset rows-without-consent --registry \"{registry}\" --channel {channel} --purpose {purpose} --output {{1}}";
        return new LocalizedText("  Bản không còn dòng đó: " + string.Format(CultureInfo.InvariantCulture, command, file is null ? "TỆP" : $"\"{file}\"", "an-toan"), "  A copy without that row: " + string.Format(CultureInfo.InvariantCulture, command, file is null ? "FILE" : $"\"{file}\"", "safe"));
    }

    public static LocalizedText AnswerBy(Deadlines deadlines) => new(
        $"Trả lời phụ huynh chậm nhất {FormTerms.Written(deadlines.Answer)} (2 ngày làm việc, chưa tính ngày lễ; Nghị định 356/2025/NĐ-CP, Điều 5).", $"Answer the parents by {FormTerms.Written(deadlines.Answer)} (2 working days, public holidays not counted; Decree 356/2025/NĐ-CP, article 5).");

    public static LocalizedText Rechecked(string place, Recheck one, LocalizedText? headline, LocalizedText? unread, string? changedPolicy)
    {
        List<LocalizedText> said = [];
        foreach (var (state, count) in one.Lapsed) said.Add(new LocalizedText($"{Number(count)} người: {State(ConsentWords.Of(state)).Vi}", $"{Number(count)} people: {State(ConsentWords.Of(state)).En}"));
        if (one.Strangers > 0) said.Add(new LocalizedText($"{Number(one.Strangers)} người không có trong sổ", $"{Number(one.Strangers)} people the registry does not know"));
        if (one.ToAsk > 0) said.Add(new LocalizedText($"{Number(one.ToAsk)} người đã đủ 7, 16 hoặc 18 tuổi: cần hỏi lại", $"{Number(one.ToAsk)} turned 7, 16 or 18: ask again"));
        if (headline is not null) said.Add(headline);
        if (changedPolicy is not null) said.Add(new LocalizedText($"duyệt theo chính sách {changedPolicy}, nay đã đổi", $"approved under policy {changedPolicy}, which has changed"));
        if (unread is not null) said.Add(unread);
        return new LocalizedText($"{place}: {string.Join("; ", said.Select(text => text.Vi))}", $"{place}: {string.Join("; ", said.Select(text => text.En))}");
    }

    public static LocalizedText FileGone { get; } = new("tệp không còn ở chỗ đã ghi: xét theo khóa đã lưu", "the file is not where it was recorded: judged by the recorded keys");

    public static LocalizedText FileChanged { get; } = new("tệp đã đổi so với lúc đăng: xét theo khóa đã lưu", "the file has changed since it was published: judged by the recorded keys");

    public static LocalizedText FileReplaced { get; } = new("đã gỡ dữ liệu của người rút đồng ý: xét theo khóa đã lưu", "the data of whoever withdrew is gone: judged by the recorded keys");

    public static LocalizedText FileUnread { get; } = new("tệp chưa đọc được hết: xét theo khóa đã lưu", "the file was not read to its end: judged by the recorded keys");

    public static LocalizedText RecheckEnd(int all, int read, int gone, int toAsk) => new(
        $"{Number(all)} bài đã ghi nhận ({Number(read)} bài đọc lại được tệp, {Number(all - read)} bài xét theo khóa đã lưu): {Number(gone)} bài phải gỡ hoặc thay, {Number(toAsk)} bài cần người xem lại.",
        $"{Number(all)} publications ({Number(read)} read again, {Number(all - read)} judged by the recorded keys): {Number(gone)} to be taken down or replaced, {Number(toAsk)} for a person to decide.");

    public static LocalizedText Swept(string place, FileReport file)
    {
        var states = file.Records.Where(record => record.Consent is not null and not "covered").GroupBy(record => record.Consent!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList(); // not null: asked before
        string Told(Func<LocalizedText, string> say, string unit) => string.Concat(states.Select(group => $"{Number(group.Count())} {unit}: {say(State(group.Key))}; "));
        return new LocalizedText($"{place}: {Told(text => text.Vi, "người")}{file.Headline?.Vi}", $"{place}: {Told(text => text.En, "people")}{file.Headline?.En}");
    }

    public static LocalizedText SweptEnd(int all, int gone, string channel, string purpose) => new(
        $"{Number(all)} tệp trong sổ rà soát, xét cho {channel}, {(purpose.Length > 0 ? purpose : "chưa biết mục đích nên không ai được tính là đã đồng ý")}: {Number(gone)} tệp phải gỡ hoặc cần người xem lại.",
        $"{Number(all)} files of the ledger, judged for {channel}, {(purpose.Length > 0 ? purpose : "purpose not known, so nobody counts as having agreed")}: {Number(gone)} to be taken down or for a person to decide.");

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
