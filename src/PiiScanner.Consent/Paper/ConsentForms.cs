using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Rosters;
using PiiScanner.Consent.Ruling;
using PiiScanner.Paper;

namespace PiiScanner.Consent.Paper;

/// <summary>Writes the paper forms of one class: one for each pupil, one line for each purpose and channel, nothing ticked beforehand (Decree 356/2025/NĐ-CP article 6.3).</summary>
/// <param name="catalogue">What a consent can name.</param>
/// <param name="terms">What the forms say.</param>
public sealed class ConsentForms(ConsentCatalogue catalogue, FormTerms terms)
{
    private static readonly int[] Widths = [2900, 3000, 2100, 950, 950];

    /// <summary>Writes the document.</summary>
    /// <param name="className">The class.</param>
    /// <param name="pupils">Its pupils, each with the code of the form.</param>
    /// <param name="output">Where to; seekable.</param>
    public void Write(string className, IReadOnlyList<(RosterRow Pupil, string Code)> pupils, Stream output)
    {
        ArgumentNullException.ThrowIfNull(pupils);
        var pages = new WordPages(22);
        for (var i = 0; i < pupils.Count; i++)
        {
            if (i > 0) pages.Break();
            Form(pages, className, pupils[i].Pupil, pupils[i].Code);
        }

        pages.Write($"Phiếu đồng ý: {FormTerms.ClassName(className)}", output);
    }

    private void Form(WordPages pages, string className, RosterRow person, string code)
    {
        pages.Line(terms.School, bold: true);
        pages.Line("PHIẾU ĐỒNG Ý CÔNG BỐ DỮ LIỆU CÁ NHÂN", bold: true, center: true, size: 28);
        pages.Line($"Năm học {terms.Year} · Mẫu {catalogue.Form} · Mã phiếu {code}", center: true, size: 18);
        pages.Line(terms.IsForStaff ? $"Cán bộ, giáo viên, nhân viên: {person.Name}" : $"Học sinh: {person.Name}        Lớp: {className}", bold: true);
        var harm = terms.IsForStaff ? "không đồng ý không ảnh hưởng đến việc làm của thầy, cô" : "không đồng ý không ảnh hưởng đến việc học của em";
        pages.Line($"Bên kiểm soát dữ liệu: {terms.School}. Nhà trường xin ý kiến về từng mục đích và từng kênh dưới đây. Mỗi dòng là một lựa chọn riêng: đồng ý dòng này không kéo theo dòng khác, và {harm}. Bỏ trống không phải là đồng ý (Luật 91/2025/QH15, Điều 9).");
        pages.Table(Widths, Rows(), size: 19, centered: [3, 4]);
        pages.Line($"Thời hạn: đăng mới đến hết ngày {FormTerms.Written(terms.PublishUntil)}; bài đã đăng được giữ đến hết ngày {FormTerms.Written(terms.KeepUntil)}, rồi gỡ.");
        if (terms.Questions.Any(question => catalogue.ChannelOf(question.Channel) is { IsAbroad: true })) pages.Line("(*) Kênh này lưu dữ liệu ở máy chủ nước ngoài: đồng ý dòng đó là đồng ý chuyển dữ liệu ra nước ngoài (Nghị định 356/2025/NĐ-CP, Điều 17).");
        if (terms.Purposes.Any(IsSensitive)) pages.Line("(**) Có dữ liệu nhạy cảm hoặc cần bảo vệ đặc biệt: chỉ đăng khi có thêm văn bản ngoại lệ của người phụ trách bảo vệ dữ liệu (Nghị định 356/2025/NĐ-CP, Điều 4 và 6).");
        pages.Line($"Quyền của {(terms.IsForStaff ? "thầy, cô" : "em và gia đình")}: được biết, đồng ý, rút lại đồng ý bằng văn bản bất cứ lúc nào, xem, sửa, yêu cầu xóa hoặc hạn chế, khiếu nại. Nhà trường trả lời trong 2 ngày làm việc, ngừng đăng trong 15 ngày (20 ngày nếu cần bên khác), xóa trong 20 ngày (30 ngày). Việc rút lại không ảnh hưởng đến phần đã đăng trước đó. Nghĩa vụ: cung cấp đúng và đủ dữ liệu của mình.");
        Signatures(pages, person);
        pages.Line(terms.IsForStaff ? $"Nộp lại cho văn thư của trường. Mã phiếu {code}" : $"Nộp lại cho giáo viên chủ nhiệm. Mã phiếu {code}", size: 16);
    }

    // Who signs, by the age on the day the form is made (Law 91/2025/QH15 article 24); 16 and 17 by the policy's switch.
    private void Signatures(WordPages pages, RosterRow person)
    {
        var birth = person.BirthDate is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null;
        var band = terms.IsForStaff ? AgeBand.Adult : AgeBands.At(birth, terms.Day);
        pages.Line(band switch
        {
            AgeBand.Adult => "Người đủ 18 tuổi tự mình ký.",
            AgeBand.UnderSeven => "Em chưa đủ 7 tuổi: người đại diện ký; nếu em đủ 7 tuổi trước ngày ký thì cả em cùng ký (Điều 24).",
            AgeBand.SixteenAndSeventeen when catalogue.LearnerAloneFrom16 => "Em đủ 16 tuổi: em tự mình ký (theo chính sách của trường); người đại diện có thể ký thêm.",
            AgeBand.SixteenAndSeventeen => "Em 16, 17 tuổi: cần chữ ký của cả em và người đại diện (theo chính sách của trường).",
            _ => "Từ đủ 7 tuổi, cần chữ ký của cả em và người đại diện; dưới 7 tuổi, của người đại diện (Điều 24).",
        });
        const string name = "Họ tên: ……………………………………";
        const string day = "Ngày ký: ……/……/…………";
        const string sign = "Chữ ký:";
        int[] halves = [4950, 4950];
        if (band == AgeBand.Adult) pages.Columns(halves, [], WordLine.Signer("Người ký", name, day, sign));
        else pages.Columns(halves, WordLine.Signer("Học sinh (từ đủ 7 tuổi)", name, day, sign), WordLine.Signer("Người đại diện:  ☐ cha   ☐ mẹ   ☐ người giám hộ", name, day, sign));
    }

    private IEnumerable<IReadOnlyList<string>> Rows()
    {
        yield return ["Mục đích", "Dữ liệu được nêu", "Kênh", "Đồng ý", "Không"];
        foreach (var purpose in terms.Purposes)
        {
            var mark = IsSensitive(purpose) ? " (**)" : "";
            foreach (var channel in purpose.Offer.Select(catalogue.ChannelOf).OfType<Channel>())
            {
                // Purpose and data are repeated in each line: a line must be clear by itself.
                yield return [purpose.Title.Vi + mark, DataWords.Of(purpose.Kinds), channel.Title.Vi + (channel.IsAbroad ? " (*)" : ""), "☐", "☐"];
            }
        }
    }

    private bool IsSensitive(Purpose purpose) => purpose.Kinds.Any(catalogue.NeedsException.Contains);
}
