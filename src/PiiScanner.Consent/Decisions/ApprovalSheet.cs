using PiiScanner.Consent.Paper;
using PiiScanner.Paper;

namespace PiiScanner.Consent.Decisions;

/// <summary>What a sheet for signature says of one file: no value of anybody.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="Channel">Where it is to be published.</param>
/// <param name="Purpose">Why; empty when not told.</param>
/// <param name="People">Number of people in it.</param>
/// <param name="Kinds">Kinds of data, in words.</param>
/// <param name="Said">What the program said of it.</param>
/// <param name="Basis">What the decision rests on; empty to be written by hand.</param>
/// <param name="Approver">Who decides; empty to be written by hand.</param>
/// <param name="Role">In which post; empty to be written by hand.</param>
/// <param name="Until">Last day it holds.</param>
/// <param name="Policy">Version of the policy.</param>
public sealed record ApprovalSheet(string File, string Sha256, string Channel, string Purpose, int People, string Kinds, string Said, string Basis, string Approver, string Role, DateOnly Until, string Policy)
{
    private const string Dots = "………………………………………………";
    private const string ShortDots = "……………………………";

    /// <summary>Writes the page.</summary>
    /// <param name="school">Name of the school, or empty.</param>
    /// <param name="output">Where to; seekable.</param>
    public void Write(string school, Stream output)
    {
        var pages = new WordPages(24);
        OfficialHead.Write(pages, school);
        pages.Line("PHIẾU DUYỆT ĐĂNG TIN", bold: true, center: true, size: 32, after: 200);
        pages.Table(
            [2700, 7200],
            [
                ["Mục", "Nội dung"],
                ["Tệp", File],
                ["Mã băm SHA-256", Sha256],
                ["Kênh", Channel],
                ["Mục đích", Purpose.Length > 0 ? Purpose : Dots],
                ["Số người", People.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                ["Loại dữ liệu", Kinds],
                ["Công cụ kết luận", Said],
                ["Căn cứ", Basis.Length > 0 ? Basis : Dots],
                ["Hiệu lực", $"đến hết ngày {FormTerms.Written(Until)}; chỉ cho đúng tệp này, theo chính sách {Policy}"],
            ]);
        pages.Line("Người duyệt đã xem tệp, kể cả ảnh, và chịu trách nhiệm về việc đăng (Luật 91/2025/QH15, Điều 16 và 24). Phiếu này không thay cho đồng ý của phụ huynh và của em.", after: 300);
        pages.Columns(
            [4950, 4950],
            WordLine.Signer("NGƯỜI LẬP", "Họ tên: " + ShortDots, "Ngày: ……/……/…………", "Chữ ký:"),
            WordLine.Signer("NGƯỜI DUYỆT", "Họ tên: " + (Approver.Length > 0 ? Approver : ShortDots), "Chức vụ: " + (Role.Length > 0 ? Role : ShortDots), "Ngày: ……/……/…………", "Chữ ký:"));
        pages.Write("Phiếu duyệt đăng tin", output);
    }
}
