using PiiScanner.Core.Detection;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Detection;

public class NameTextTests
{
    private const double Likely = 0.5;

    private static IReadOnlyList<NameMatch> Find(string text) =>
        NameModel.Default.FindInText(TextNormalizer.Normalize(new TextBlock(0, text, new Location())));

    private static void AssertFinds(string marked)
    {
        var text = MarkedText.Parse(marked);
        var found = NameModel.Default.FindInText(text.Text).Where(static match => match.Score >= Likely).Select(static match => (match.Start, match.Length));
        Assert.Equal(text.Expected, found);
    }

    [Theory]
    [InlineData("Em [[Nguyễn Thị Mẫu Đơn]] đạt giải nhì.")]
    [InlineData("Bố: [[Nguyễn Văn Mẫu]], Mẹ: [[Trần Thị Thử]]")]
    [InlineData("Bố: [[Nguyễn Văn Mẫu]]; mẹ: [[Trần Thị Thử]]")]
    [InlineData("[[Nguyễn Văn Mẫu]] và [[Trần Thị Thử]]")]
    [InlineData("[[Nguyễn Văn Mẫu]]\n[[Trần Thị Thử]]")]
    [InlineData("Các em [[Lê Hoàng Nam]], [[Phạm Thu Trang]] và [[Vũ Đức Anh]] được khen.")]
    [InlineData("[[Đỗ Minh Khôi]] (9A), [[Phùng Khánh Linh]] (9B), [[Cao Thị Ngọc Ánh]] (9C)")]
    [InlineData("1. [[Nguyễn Văn An]] - lớp 6A1")]
    [InlineData("12 [[Trịnh Bảo Châu]] 6A1 0912345678")]
    [InlineData("- [[Lê Thử]], sinh ngày 12/3/2012")]
    [InlineData("3\t[[Hoàng Thị Mẫu]]\t6A\t12/3/2012")]
    [InlineData("[[NGUYỄN THỊ MẪU]] sinh ngày 12/3/2010")]
    [InlineData("Em [[NGUYỄN Thị Mẫu]] vắng")]
    [InlineData("Em [[Nguyen Van Thu]] lop 6A")]
    [InlineData("Phu huynh: [[Tran Thi Mau]]")]
    [InlineData("Hoc sinh [[Trinh Phuong Trieu]] vang mat")]
    [InlineData("Cô [[Đặng Thuý Hoà]] và thầy [[Lí Qúy]]")]
    [InlineData("Thầy [[Lê Văn Thử]] dạy Toán")]
    [InlineData("ThS. [[Lê Thị Mẫu]], TS [[Phan Văn Thử]]")]
    [InlineData("Đ/c [[Nguyễn Văn Thử]] phụ trách")]
    [InlineData("Maria [[Nguyễn Thị Mẫu]] được rửa tội")]
    [InlineData("[[Nguyễn Văn An]] [[Trần Thị Bình]]")]
    [InlineData("Bạn [[An]] 6A1 bị ốm")]
    [InlineData("bạn [[Anh Thư]] và bạn [[Gia Hân]]")]
    [InlineData("Em [[John Smith]] là du học sinh")]
    [InlineData("em [[Park Ji Hoon]] người Hàn Quốc")]
    [InlineData("em [[Trần T. B]] bị bắt nạt")]
    [InlineData("em [[N.V.A]] (lớp 8) bị đánh")]
    [InlineData("Em [[Tôn Nữ Bảo Vy]] đạt giải")]
    [InlineData("Em [[Nguyễn Phước Bảo Ân]] đạt giải")]
    public void FindInText_NameInRunningText_IsFoundExactly(string marked) => AssertFinds(marked);

    [Theory]
    [InlineData("Em [[H'Mẫu Mlô]] và em [[Y Thử Niê]]")]
    [InlineData("Em [[H’Mẫu Niê Kdăm]] vắng")]
    [InlineData("Cháu [[Ksor H'Mẫu]], cháu [[Nay H'Thử]], cháu [[Siu Y Mẫu]]")]
    [InlineData("Học sinh [[A Thử]], em [[Y Mẫu]] ở Kon Tum")]
    [InlineData("Em [[Rơ Châm Thử]] và em [[Kpă Mẫu]]")]
    [InlineData("Em [[K'Thử]], em [[Ka Mẫu]] ở Lâm Đồng")]
    [InlineData("Em [[Điểu Thử]], em [[Thị Mẫu]] ở Bình Phước")]
    [InlineData("Em [[Chamaléa Thị Mẫu]], em [[Pi Năng Thử]]")]
    [InlineData("Em [[Alăng Thử]], em [[Hồ Thị Mẫu]] người Cơ Tu")]
    [InlineData("Em [[Giàng A Thử]], em [[Sùng Thị Mẫu]], em [[Vừ Bá Thử]]")]
    [InlineData("Em [[Lò Văn Thử]], em [[Quàng Thị Mẫu]]")]
    [InlineData("Em [[Nông Thị Mẫu]], em [[Bế Văn Thử]]")]
    [InlineData("Em [[Triệu Mùi Mẫu]], em [[Chảo Láo Thử]]")]
    [InlineData("Em [[Thạch Thị Sa Mẫu]], em [[Danh Thử]]")]
    [InlineData("Em [[Bá Văn Thử]], em [[Mohamad Thử]]")]
    [InlineData("Em [[Vòng A Mẫu]], em [[Chíu Sáng Thử]]")]
    public void FindInText_MinorityName_IsFoundExactly(string marked) => AssertFinds(marked);

    [Theory]
    [InlineData("Trường THCS Nguyễn Trãi, phường Trần Hưng Đạo, đường Lê Lợi")]
    [InlineData("Trường Tiểu học Nguyễn Thị Thử, Trường Mầm non Hoa Hồng")]
    [InlineData("TRƯỜNG THPT NGUYỄN VĂN THỬ")]
    [InlineData("Các đường Nguyễn Văn Thử, Trần Văn Mẫu đang sửa")]
    [InlineData("Giải thưởng Lương Thế Vinh, quỹ Nguyễn Thị Minh Khai, học bổng Vừ A Dính")]
    [InlineData("Đoàn TNCS Hồ Chí Minh, Đội TNTP Hồ Chí Minh, TP. Hồ Chí Minh")]
    [InlineData("học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh")]
    [InlineData("Bài thơ của Tố Hữu, truyện của Nam Cao, Xuân Diệu, Kim Lân")]
    [InlineData("Tác giả: Nguyễn Minh Châu")]
    [InlineData("Nhà thơ Nguyễn Văn Thử đọc thơ")]
    [InlineData("Bác Hồ, Bà Triệu, chị Hằng, chú Cuội, cô Tấm")]
    [InlineData("Công ty TNHH Trần Anh, Công ty cổ phần Nguyễn Kim, Hoàng Anh Gia Lai")]
    [InlineData("Hà Nội, Hà Nam, Thái Bình, Lâm Đồng, Cao Bằng, Mai Châu, Đồng Tháp")]
    [InlineData("số 12 Trần Văn Thử, phường 4")]
    [InlineData("Toán, Lý, Hóa, Sinh, Văn, Anh; Lý Hóa Sinh; Toán Văn Anh")]
    [InlineData("HỒ SƠ XÉT TUYỂN CAO ĐẲNG; VĂN BẢN; LƯƠNG THÁNG; ĐÀO TẠO; LÝ LỊCH; VI PHẠM")]
    [InlineData("DANH SÁCH HỌC SINH VI PHẠM, LƯU BAN, ĐẠT DANH HIỆU")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc")]
    [InlineData("Hội đồng Quản trị, Công Thương, Kế Hoạch, Mai Vàng, Hoa Hồng, Tháng Tư")]
    [InlineData("Dân tộc H'Mông, K'Ho, Ê Đê; huyện Cư M'gar, M'Drắk")]
    [InlineData("Danh Sach Hoc Sinh Dang Ky Hoc Them, Phan Cong Chuyen Mon, Ly Lich")]
    [InlineData("duong Nguyen Trai, truong THCS Nguyen Van Thu, TP Ho Chi Minh")]
    [InlineData("The Van Gogh Museum, Le Monde, Kim Long An Do")]
    [InlineData("")]
    [InlineData("không có chữ hoa nào ở đây, 12/3/2012")]
    public void FindInText_NotAPrivatePerson_FindsNothing(string text) =>
        Assert.DoesNotContain(Find(text), static match => match.Score >= Likely);

    [Theory]
    [InlineData("Bà Nguyễn Thị Lành, Giám đốc Sở Giáo dục và Đào tạo, phát biểu.")]
    [InlineData("Phó Giám đốc Sở Giáo dục và Đào tạo Lê Văn Thử dự lễ.")]
    [InlineData("Hiệu trưởng Phan Thị Mẫu ký quyết định.")]
    [InlineData("HIỆU TRƯỞNG\n(Đã ký)\n\nNguyễn Văn Mẫu")]
    [InlineData("KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n\n\nTrần Thị Thử")]
    [InlineData("đồng chí Trần Văn Thử, Bí thư Huyện ủy")]
    [InlineData("Chủ tịch UBND huyện Lê Văn Thử")]
    public void FindInText_PostBesideTheName_IsMarkedAsOfficial(string text)
    {
        var match = Assert.Single(Find(text));
        Assert.True(match.Clues.HasFlag(NameClues.Official));
        Assert.True(match.Score >= Likely);
    }

    [Theory]
    [InlineData("Hiệu trưởng trao quà cho em Nguyễn Văn An.")]
    [InlineData("Người lập bảng\n\n\nĐỗ Thị Mẫu")]
    [InlineData("Giám đốc Sở khen học sinh Lê Thị Mẫu")]
    public void FindInText_PostOfAnother_IsNotMarkedAsOfficial(string text) =>
        Assert.False(Assert.Single(Find(text)).Clues.HasFlag(NameClues.Official));

    [Fact]
    public void FindInText_PupilWithTheNameOfAFigure_IsKeptAndMarked()
    {
        var match = Assert.Single(Find("Em Nguyễn Đình Chiểu lớp 6A"));

        Assert.True(match.Clues.HasFlag(NameClues.PublicFigure));
        Assert.InRange(match.Score, Likely, 0.6);
    }

    [Fact]
    public void FindInText_SampleName_IsMarkedAsPlaceholder() =>
        Assert.True(Assert.Single(Find("Họ và tên: Nguyễn Văn A")).Clues.HasFlag(NameClues.Placeholder));

    [Fact]
    public void FindInText_ContextOrNone_OrdersTheScores()
    {
        var cued = Find("Em Nguyễn Thị Mẫu vắng")[0].Score;
        var bare = Find("Sáng nay Nguyễn Thị Mẫu vắng")[0].Score;
        var rare = Find("Sáng nay Nguyễn Thuyền Vụt vắng")[0].Score;

        Assert.True(cued > bare && bare > rare, $"{cued} {bare} {rare}");
    }

    [Fact]
    public void FindInText_ProseOfManyKinds_ReachesTheFloor()
    {
        int right = 0, wrong = 0, missed = 0;
        foreach (var line in NameProse.Lines)
        {
            var text = MarkedText.Parse(line);
            var found = NameModel.Default.FindInText(text.Text).Where(static match => match.Score >= Likely).Select(static match => (match.Start, match.Length)).ToList();
            right += found.Count(text.Expected.Contains);
            wrong += found.Count(one => !text.Expected.Contains(one));
            missed += text.Expected.Count(one => !found.Contains(one));
        }

        var precision = (double)right / (right + wrong);
        var recall = (double)right / (right + missed);
        Assert.True(precision >= 0.98, $"precision {precision:F3}");
        Assert.True(recall >= 0.94, $"recall {recall:F3}");
    }

    [Fact]
    public void FindInText_RandomWords_NeverOverlapsOrLeavesTheText()
    {
        string[] words = ["Nguyễn", "Văn", "A", "H'Mẫu", "Ng.", "V**", "em", "Trường", "KT.", "Đ/c", "(6A1)", ",", "và", "\n", "\t", "12", "TRẦN", "THỊ", "Rơ", "Châm", "’", "K'", "Y", "Ý", "…", ":", "hiệu trưởng", "Nguyen", "-"];
        var random = new Random(20261122);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 30)).Select(_ => words[random.Next(words.Length)]));
            var last = 0;
            var length = TextNormalizer.Normalize(new TextBlock(0, text, new Location())).Text.Length;
            foreach (var match in Find(text))
            {
                Assert.InRange(match.Start, last, length - 1);
                Assert.InRange(match.End, match.Start + 1, length);
                Assert.InRange(match.Score, 0.3, 1);
                last = match.End;
            }
        }
    }
}
