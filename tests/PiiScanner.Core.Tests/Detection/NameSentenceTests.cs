using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Tests.Detection;

/// <summary>One sentence a rule of thumb: each says what tells a name, or what only looks like one.</summary>
public sealed class NameSentenceTests
{
    private const double Likely = 0.5;

    [Theory]
    [InlineData("Cuộc đua gay cấn giữa [[Mùa Thị Dở]] và [[Dụng Thị Mỹ]].")]
    [InlineData("Nội dung nam, [[Vàng A Mẫu]] về nhất, hơn [[Sùng A Thử]] ba giây.")]
    [InlineData("Phút 12, [[Triệu Việt Hưng]] gỡ hòa cho lớp 9E.")]
    [InlineData("Trận này, [[Ông Gia Huy]] bắt 12 bóng bật bảng.")]
    [InlineData("Ngoài ra còn [[Hầu Lê Gia Uyên]] của trường bạn.")]
    [InlineData("Thực phẩm do Công ty TNHH Thực phẩm sạch Hoàng Đông cung cấp.")]
    [InlineData("Tiết mục “Người thầy” (sáng tác: Nguyễn Nhất Huy) mở màn.")]
    [InlineData("Tác giả Đoàn Giỏi, NXB Trẻ; Huỳnh Thử Mẫu dịch.")]
    [InlineData("Thầy đọc bài thơ “Quê hương” của Đỗ Mẫu Quân cho cả lớp nghe.")]
    [InlineData("Tranh “Mẹ tôi” của [[Đỗ Mẫu Quân]], lớp 3A.")]
    [InlineData("Y sĩ [[Xa Thị Liễu]] đo huyết áp, điều dưỡng [[Kim Thoa]] ghi phiếu.")]
    [InlineData("Em cảm ơn cô [[Nguyệt]] và thầy [[Hòa]] nhiều lắm.")]
    [InlineData("Thẻ vàng: [[Bích Thùy]] (11A9).")]
    [InlineData("Danh sách gồm [[Ngưu Bảo Lộc]], [[Thòng Mỹ Linh]] và [[Vòng A Sáng]].")]
    [InlineData("Còn [[Mùa A Mẫu]] thì mê bóng đá.")]
    [InlineData("Văn (Cô [[Hằng]]), Toán (Thầy [[Cường]])")]
    [InlineData("Siêu Thị Xanh khai trương, Đô Thị Mới đông người.")]
    [InlineData("Giao thừa năm Đinh Mùi 2027.")]
    [InlineData("chuc mung ban [[vo ngoc bao han]] dat giai nhi hsg tinh")]
    [InlineData("xin cảm ơn cô chủ nhiệm [[lê thị mỹ dung]] và thầy [[trần đình phúc]] dạy toán")]
    [InlineData("cac em nho xem ban do viet nam va ho tro ban minh nhe")]
    public void FindInText_ASentence_FindsItsNamesAlone(string sentence)
    {
        var text = MarkedText.Parse(sentence);
        var found = NameModel.Default.FindInText(text.Text).Where(static match => match.Score >= Likely).Select(match => text.Text.Text.Substring(match.Start, match.Length));
        Assert.Equal(text.Expected.Select(place => text.Text.Text.Substring(place.Start, place.Length)), found);
    }
}
