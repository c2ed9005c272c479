using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

public class TextTests
{
    [Fact]
    public void Examine_OfficialLetter_IsClear()
    {
        var result = Documents.Examine(Documents.Text("""
            SỞ GIÁO DỤC VÀ ĐÀO TẠO	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TRƯỜNG THCS NGUYỄN TRÃI	Độc lập - Tự do - Hạnh phúc
            Số: 123/TB-THCS	Mẫu Thành, ngày 05 tháng 9 năm 2026
            THÔNG BÁO
            Về việc tổ chức khai giảng năm học 2026-2027
            Căn cứ Công văn số 3237/SGDĐT-VP ngày 11/8/2026 của Sở Giáo dục và Đào tạo,
            nhà trường thông báo lễ khai giảng lúc 7h30 ngày 05/9/2026 tại sân trường, số 12 đường Lê Lợi, phường Mẫu.
            Mọi thắc mắc xin gọi đường dây nóng 0251.3822.123 hoặc tổng đài 1900 1234, gặp Văn phòng nhà trường.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            HIỆU TRƯỞNG

            Nguyễn Thị Ký
            """));
        Assert.True(result.Verdict == Verdict.Clear, Documents.Describe(result));
    }

    [Fact]
    public void Examine_FormWithLabels_IsOneRecord()
    {
        var result = Documents.Examine(Documents.Text("""
            PHIẾU THÔNG TIN HỌC SINH
            Họ và tên: Nguyễn Văn Mẫu
            Ngày sinh: 05/09/2015    Giới tính: Nam    Lớp: 6A1
            Số CCCD: 001215012345
            Họ tên mẹ: Trần Thị Thử, SĐT: 0912345678
            Chỗ ở hiện nay: Tổ 5, ấp 3, xã Mẫu, Đồng Nai
            """));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(1, result.People.Total);
        Assert.Contains("2015-09-05", Documents.Values(result, FindingKinds.BirthDate));
        Assert.Contains("001215012345", Documents.Values(result, FindingKinds.NationalId));
        Assert.Contains("0912345678", Documents.Values(result, FindingKinds.PhoneNumber));
        Assert.Contains(result.Findings, finding => finding is { Kind: FindingKinds.PersonName, Subject: Subject.Parent });
    }

    [Fact]
    public void Examine_SeveralCards_AreSeveralRecords()
    {
        var card = "Họ và tên: {0}\nNgày sinh: {1}\nLớp: 6A1\nSĐT phụ huynh: {2}\n\n";
        var text = string.Join("\n", new[] { ("Nguyễn Văn Mẫu", "05/09/2015", "0912345678"), ("Trần Thị Thử", "06/10/2015", "0912345679"), ("Lê Hoàng Nghiệm", "07/11/2015", "0912345670") }
            .Select(person => string.Format(System.Globalization.CultureInfo.InvariantCulture, card, person.Item1, person.Item2, person.Item3)));
        var result = Documents.Examine(Documents.Text(text));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.Equal(3, result.People.Total);
        Assert.Equal(3, result.Records.Count);
    }

    [Theory]
    [InlineData("1. Nguyễn Văn Mẫu – 05/9/2015 – 6A1\n2. Trần Thị Thử – 12/11/2015 – 6A1\n3. Lê Hoàng Nghiệm – 01/02/2015 – 6A2\n4. Phạm Thị Tư – 01/03/2015 – 6A2")]
    [InlineData("- Em Nguyễn Văn Mẫu, lớp 6A1, sinh ngày 05/9/2015\n- Em Trần Thị Thử, lớp 6A1, sinh ngày 12/11/2015\n- Em Lê Hoàng Nghiệm, lớp 6A2, sinh ngày 01/02/2015\n- Em Phạm Thị Tư, lớp 6A3, sinh ngày 02/02/2015")]
    [InlineData("STT\tHọ và tên\tNgày sinh\tLớp\n1\tNguyễn Văn Mẫu\t05/9/2015\t6A1\n2\tTrần Thị Thử\t12/11/2015\t6A1\n3\tLê Hoàng Nghiệm\t01/02/2015\t6A2\n4\tPhạm Thị Tư\t02/02/2015\t6A2")]
    [InlineData("STT   Họ và tên          Ngày sinh    Lớp\n1     Nguyễn Văn Mẫu     05/09/2015   6A1\n2     Trần Thị Thử       12/11/2015   6A1\n3     Lê Hoàng Nghiệm    01/02/2015   6A2\n4     Phạm Thị Tư        02/02/2015   6A2")]
    [InlineData("| STT | Họ và tên | Ngày sinh |\n|---|---|---|\n| 1 | Nguyễn Văn Mẫu | 05/09/2015 |\n| 2 | Trần Thị Thử | 12/11/2015 |\n| 3 | Lê Hoàng Nghiệm | 01/02/2015 |\n| 4 | Phạm Thị Tư | 02/02/2015 |")]
    public void Examine_ListDrawnWithoutTable_IsOneList(string text)
    {
        var result = Documents.Examine(Documents.Text("DANH SÁCH HỌC SINH\n" + text));
        Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
        Assert.True(result.Lists.Count == 1 && result.Lists[0].Rows == 4, Documents.Describe(result));
        Assert.Equal(4, result.People.Total);
    }

    [Fact]
    public void Examine_NamesOnePerLine_IsReview()
    {
        var result = Documents.Examine(Documents.Text("Danh sách học sinh đội tuyển:\nNguyễn Văn Mẫu\nTrần Thị Thử\nLê Hoàng Nghiệm\nPhạm Thị Tư\n"));
        Assert.True(result.Verdict == Verdict.Review, Documents.Describe(result));
        Assert.Equal(4, Assert.Single(result.Lists).Rows);
    }

    [Theory]
    [InlineData("Em Nguyễn Văn Mẫu, lớp 6A1, đã đạt giải Nhất cuộc thi.", "default", Verdict.Clear)]
    [InlineData("Em Nguyễn Văn Mẫu, lớp 6A1, đã đạt giải Nhất cuộc thi.", "strict", Verdict.Review)]
    [InlineData("Em Nguyễn Văn Mẫu, lớp 6A1, sinh ngày 05/9/2015, số điện thoại phụ huynh 0912345678.", "default", Verdict.Block)]
    [InlineData("Em Nguyễn Văn Mẫu, em Trần Thị Thử, em Lê Hoàng Nghiệm và em Phạm Thị Tư đều là học sinh lớp 6A1.", "default", Verdict.Review)]
    [InlineData("Ai nhặt được thẻ xin gọi 0912345678.", "default", Verdict.Review)]
    [InlineData("Đường dây nóng của nhà trường: 0912345678.", "default", Verdict.Clear)]
    [InlineData("Phong trào học tập và làm theo tư tưởng Hồ Chí Minh tại trường THCS Lê Quý Đôn, đường Nguyễn Trãi.", "default", Verdict.Clear)]
    public void Examine_RunningText_FollowsThePolicy(string text, string profile, Verdict expected)
    {
        var result = Documents.Examine(Documents.Text(text), profile: profile);
        Assert.True(result.Verdict == expected, Documents.Describe(result));
    }

    [Fact]
    public void Examine_DecomposedText_GivesTheSamePeople()
    {
        // NFD as macOS and some converters write it: base letter and combining marks.
        var composed = "Họ và tên: Nguyễn Văn Mẫu\nNgày sinh: 05/09/2015";
        var decomposed = composed.Replace("ọ", "ọ", StringComparison.Ordinal).Replace("à", "à", StringComparison.Ordinal)
            .Replace("ê", "ê", StringComparison.Ordinal).Replace("ễ", "ễ", StringComparison.Ordinal).Replace("ă", "ă", StringComparison.Ordinal).Replace("ẫ", "ẫ", StringComparison.Ordinal);
        var result = Documents.Examine(Documents.Text(decomposed));
        Assert.Equal(Verdict.Block, result.Verdict);
        Assert.Equal(["Nguyễn Văn Mẫu"], Documents.Values(result, FindingKinds.PersonName));
    }

    // Settings of a program name steps, not people; a person's name behind the same label is one.
    [Fact]
    public void Examine_NamesOfSteps_AreNobodys()
    {
        var steps = "name: Build\njobs:\n  - name: Check out\n    uses: actions/checkout@v4\n  - name: Set up .NET\n  - name: Build and test\n    run: dotnet test";

        Assert.Equal(Verdict.Clear, Documents.Examine(Documents.Text(steps)).Verdict);
        Assert.Equal(Verdict.Block, Documents.Examine(Documents.Text("name: Trần Thị Bích Ngọc\nbirth: 05/09/2015\nphone: 0912345678")).Verdict);
        Assert.Equal(Verdict.Clear, Documents.Examine(Documents.Sheet("Name|Version|Licence\nBuild tools|1.2|MIT\nTest runner|3.1|MIT\nReader|2.0|MIT")).Verdict);
        Assert.NotEqual(Verdict.Clear, Documents.Examine(Documents.Sheet("Name|Class\nKim Ha Eun|2/1\nPark Min Seo|2/1\nLee Do Yun|2/2")).Verdict);
    }
}
