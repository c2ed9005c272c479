using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>The sentences that close every report.</summary>
internal sealed class ClosingWords
{
    private readonly List<string> _vi = [];
    private readonly List<string> _en = [];

    private ClosingWords()
    {
    }

    /// <summary>Makes the sentences.</summary>
    /// <param name="tally">What the report comes to.</param>
    /// <param name="isForgiven">True when the exit code is 0 only because the user asked for it.</param>
    public static LocalizedText Of(Tally tally, bool isForgiven)
    {
        var words = new ClosingWords();
        words.Findings(tally);
        words.Unread(tally);
        words.Clear(tally);
        if (words._vi.Count == 0) words.Say("Không có tệp nào được đọc.", "No file was read.");
        if (tally.Problems > 0) words.Say($"Cấu hình có {Number(tally.Problems)} chỗ phải sửa.", $"The configuration has {(tally.Problems == 1 ? "1 fault" : Number(tally.Problems) + " faults")} to mend.");
        if (tally.IsCommitted && tally.Block + tally.Review > 0)
        {
            words.Say("Xóa tệp chưa đủ: dữ liệu vẫn nằm trong lịch sử git.", "Deleting the file is not enough: the data stays in the git history.");
        }

        if (isForgiven) words.Say("Mã kết thúc vẫn là 0 theo --exit-zero.", "The exit code is 0 all the same, because of --exit-zero.");
        return new LocalizedText(string.Join(' ', words._vi), string.Join(' ', words._en));
    }

    private void Findings(Tally tally)
    {
        if (tally.Block > 0) Say($"{Number(tally.Block)} tệp KHÔNG ĐƯỢC ĐĂNG.", $"{Files(tally.Block)} MUST NOT BE PUBLISHED.");
        if (tally.Review > 0) Say($"{Number(tally.Review)} tệp CẦN NGƯỜI DUYỆT trước khi đăng.", $"{Files(tally.Review)} WAITING FOR A PERSON'S DECISION before publishing.");
        if (tally.Accepted > 0)
        {
            Say($"{Number(tally.Accepted)} tệp có dữ liệu cá nhân ĐÃ ĐƯỢC CHẤP NHẬN TRƯỚC nên không tính.", $"{Files(tally.Accepted)} with personal data ACCEPTED BEFORE and not counted.");
        }
    }

    private void Unread(Tally tally)
    {
        if (tally.Unread > 0)
        {
            Say(
                $"{Number(tally.Unread)} tệp CHƯA ĐỌC ĐƯỢC hoặc CHƯA ĐỌC HẾT: chưa thể kết luận về phần đó.",
                $"{Files(tally.Unread)} NOT READ, or not to the end: no conclusion is possible about that part.");
        }

        if (tally.Allowed > 0)
        {
            Say(
                $"{Number(tally.Allowed)} tệp chưa đọc được hoặc chưa đọc hết, được bỏ qua theo --allow-unexamined.",
                $"{Files(tally.Allowed)} not read, or not to the end, passed over because of --allow-unexamined.");
        }
    }

    private void Clear(Tally tally)
    {
        if (tally.Clear == 0) return;
        if (tally.Block + tally.Review + tally.Unread + tally.Accepted + tally.Allowed == 0)
        {
            Say(
                $"CHƯA PHÁT HIỆN dữ liệu cá nhân trong {Number(tally.Clear)} tệp đã đọc. Công cụ không xét khuôn mặt; người đăng vẫn phải xem lại.",
                $"NO personal data FOUND in the {Files(tally.Clear)} read. The tool does not judge faces; a person still has to look.");
        }
        else
        {
            Say($"{Number(tally.Clear)} tệp chưa phát hiện dữ liệu cá nhân.", $"{Files(tally.Clear)} without a finding.");
        }
    }

    private void Say(string vi, string en)
    {
        _vi.Add(vi);
        _en.Add(en);
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
