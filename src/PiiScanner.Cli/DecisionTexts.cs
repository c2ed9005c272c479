using PiiScanner.Consent.Paper;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>Messages about decisions and publications. None holds a value from a file.</summary>
internal static class DecisionTexts
{
    public static LocalizedText OneFile { get; } = new("Cần đúng một tệp.", "Exactly one file is needed.");

    public static LocalizedText BlockStays { get; } = new("KHÔNG DUYỆT ĐƯỢC: tệp này KHÔNG ĐƯỢC ĐĂNG; phiếu duyệt không gỡ được. Hãy tạo bản an toàn.", "NOT APPROVED: this file MUST NOT BE PUBLISHED, and no decision lifts that. Make a safe copy.");

    public static LocalizedText NotNeeded { get; } = new("Tệp này không có gì cần duyệt; chưa ghi gì.", "Nothing in this file needs a decision; nothing was recorded.");

    public static LocalizedText NotRead { get; } = new("Tệp chưa đọc được hết nên chưa thể duyệt.", "The file was not read to its end, so there is nothing to decide on yet.");

    public static LocalizedText NoChannel { get; } = new("Có quyết định duyệt, nhưng chưa biết kênh đăng (--channel) nên không áp dụng quyết định nào.", "There are decisions, but the channel is not known (--channel), so none is applied.");

    public static LocalizedText Approved(string book, DateOnly until) => new($"Đã ghi quyết định vào \"{book}\", hiệu lực đến {FormTerms.Written(until)}, chỉ cho đúng tệp này.", $"The decision was recorded in \"{book}\"; it holds until {FormTerms.Written(until)}, for this very file.");

    public static LocalizedText PolicySigned(string version, string book) => new($"Đã ghi chữ ký cho chính sách {version} vào \"{book}\".", $"The signature under policy {version} was recorded in \"{book}\".");

    public static LocalizedText PolicyChanged(string version, DateOnly on) => new(
        $"CHÍNH SÁCH ĐÃ ĐỔI so với bản {version} ký ngày {FormTerms.Written(on)}: cần xem và ký lại (rules print-policy, approve policy).", $"THE POLICY HAS CHANGED since version {version} was signed on {FormTerms.Written(on)}: look at it and sign again (rules print-policy, approve policy).");

    public static LocalizedText Unreadable(string book) => new($"Không đọc được \"{book}\" nên chưa biết chính sách đã ký hay chưa.", $"\"{book}\" could not be read, so it is not known whether the policy was signed.");

    public static LocalizedText Recorded(int people, int uncovered, int strangers) => new(
        $"Đã ghi nhận bài đăng: {ConsentTexts.Number(people)} người trong sổ; {ConsentTexts.Number(uncovered)} dòng chưa đủ đồng ý, {ConsentTexts.Number(strangers)} người không có trong sổ.",
        $"The publication was recorded: {ConsentTexts.Number(people)} people of the registry; {ConsentTexts.Number(uncovered)} rows lack consent, {ConsentTexts.Number(strangers)} people are not in the registry.");

    public static LocalizedText NotReadToTheEnd { get; } = new("Tệp chưa đọc được hết: có thể còn người chưa được ghi nhận.", "The file was not read to its end: there may be people who were not recorded.");
}
