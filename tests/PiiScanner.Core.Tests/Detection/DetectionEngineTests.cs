using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Detection;

public class DetectionEngineTests
{
    [Theory]
    [InlineData("SĐT: 0912345678", "phone-number=0912345678")]
    [InlineData("0912 345 678", "phone-number=0912345678")]
    [InlineData("0912.345.678", "phone-number=0912345678")]
    [InlineData("091 234 5678", "phone-number=0912345678")]
    [InlineData("091-2345678", "phone-number=0912345678")]
    [InlineData("(+84) 912 345 678", "phone-number=0912345678")]
    [InlineData("84912345678", "phone-number=0912345678")]
    [InlineData("+84.912.345.678", "phone-number=0912345678")]
    [InlineData("0084 912 345 678", "phone-number=0912345678")]
    [InlineData("+84 (0)912 345 678", "phone-number=0912345678")]
    [InlineData("0912345678/0387654321", "phone-number=0912345678", "phone-number=0387654321")]
    [InlineData("0912345678, 0387654321 - 0701234567", "phone-number=0912345678", "phone-number=0387654321", "phone-number=0701234567")]
    [InlineData("ĐT 0168 234 5678", "phone-number=0382345678")]
    [InlineData("ĐT: (028) 3822 1234", "phone-number=02838221234")]
    [InlineData("CCCD: 075209012345", "national-id=075209012345")]
    [InlineData("ĐDCN 075 209 012 345", "national-id=075209012345")]
    [InlineData("CCCD 0752 0901 2345", "national-id=075209012345")]
    [InlineData("căn cước 075-209-012345", "national-id=075209012345")]
    [InlineData("CMND 271 234 567", "national-id=271234567")]
    [InlineData("hộ chiếu P00123456", "passport=P00123456")]
    [InlineData("BHYT HS 4 75 7512345678", "health-insurance=HS4757512345678")]
    [InlineData("MST 0100109106-001", "tax-code=0100109106001")]
    [InlineData("STK 1903 4567 8901 23 Techcombank", "bank-account=19034567890123")]
    [InlineData("thẻ 4111 1111 1111 1111", "bank-account=4111111111111111")]
    [InlineData("An.NV@Gmail.com", "email=an.nv@gmail.com")]
    [InlineData("BKS 60-B1 123.45", "vehicle-plate=60B112345")]
    [InlineData("sinh ngày 5/9/2015", "birth-date=2015-09-05")]
    [InlineData("NGÀY SINH: 05.09.2015", "birth-date=2015-09-05")]
    [InlineData("ngay sinh: 05 / 09 / 2015", "birth-date=2015-09-05")]
    [InlineData("SN 5.9.15", "birth-date=2015-09-05")]
    [InlineData("sinh ngày 05 tháng 9 năm 2015", "birth-date=2015-09-05")]
    [InlineData("dob: 2015-09-05 00:00:00", "birth-date=2015-09-05")]
    [InlineData("ngày sinh 05092015", "birth-date=2015-09-05")]
    [InlineData("sinh năm 1985", "birth-date=1985")]
    [InlineData("SBD: 012345", "candidate-number=012345")]
    [InlineData("mã HS: 7512345678", "student-id=7512345678")]
    [InlineData("zalo.me/0912345678", "social-account=zalo.me/0912345678", "phone-number=0912345678")]
    public void Detect_WrittenForm_GivesTheNormalForm(string text, params string[] expected) =>
        Assert.Equal(expected, Engines.Sure(text));

    [Theory]
    [InlineData("Số: 3237/SGDDT-VP, ngày 11 tháng 8 năm 2023")]
    [InlineData("15/QĐ-UBND; 1207/SGDDĐT-GDĐT&ĐH; 91/2025/QH15; 09/2024/TT-BGDĐT")]
    [InlineData("kinh phí 1.250.000 đồng, 125.000.000 đ, 12,500,000, 912.345.678 đồng")]
    [InlineData("năm học 2025-2026, NH 25-26")]
    [InlineData("khai giảng 01/9/2025; 8h30 ngày 5/9/2025")]
    [InlineData("ISBN 978-604-0-12345-6, mã vạch 8934974178651")]
    [InlineData("phiên bản 1.2.13, IP 192.168.1.254, phòng 101, khối 6.1, tỉ số 2-1")]
    [InlineData("mã chương 622-072, mã trường 75000701, mã QHNS 1034567")]
    [InlineData("tổng đài 111, 113, 18008098, 1900 1234, 1900.545.415, 5656")]
    [InlineData("ngày 30/4/1975, 02/9/1945, 19/5/1890, 20/11, 8/3")]
    [InlineData("20260115, 15012026")]
    [InlineData("ngày     tháng     năm 2025")]
    public void Detect_LookAlike_GivesNothingSure(string text) => Assert.Empty(Engines.Sure(text));

    [Fact]
    public void Detect_AnyDigitsInProse_AreNeverSureButMobiles()
    {
        var random = new Random(20261);
        for (var i = 0; i < 4000; i++)
        {
            var digits = new string([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)('0' + random.Next(10)))]);
            var text = $"nội dung {digits} đã được ghi nhận";
            foreach (var candidate in Engines.Detect(text).Where(c => c.Confidence >= 0.5))
            {
                var isStrong = candidate.Rule.Kind == FindingKinds.PhoneNumber || candidate.Rule.Id is "bank-card";
                Assert.True(isStrong, $"{candidate.Rule.Id} on {digits}");
            }
        }
    }

    [Fact]
    public void Detect_FloorOfARule_HoldsAgainstWordsBesideTheValue()
    {
        var away = string.Join(' ', Engines.All.Rules.Rules.First(r => r.Id == "phone-mobile").Away);
        var candidates = new List<Candidate>();
        Engines.All.Detect(Engines.Text(away + " 0912345678 " + away), candidates);
        Assert.Contains(candidates, c => c.Rule.Id == "phone-mobile" && c.Confidence >= 0.5);
    }

    [Fact]
    public void Detect_TextWithoutCandidates_AllocatesNothing()
    {
        var text = Engines.Text("Nhà trường thông báo kế hoạch năm học 2025-2026 tới phụ huynh; thời gian: 8 giờ, tại phòng 12, khối 6.");
        var candidates = new List<Candidate>(4);
        for (var i = 0; i < 50; i++) Engines.All.Detect(text, candidates);
        Assert.Empty(candidates);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Engines.All.Detect(text, candidates);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1000);
    }

#if DEBUG // only there steps are counted
    [Theory]
    [InlineData("0123456789 ")]
    [InlineData("0000000000")]
    [InlineData("09 ")]
    [InlineData("1/1/")]
    [InlineData("a@a.")]
    [InlineData("tổ 1, ")]
    [InlineData("Họ tên: ")]
    [InlineData("hộ nghèo ")]
    [InlineData("((((+84")]
    [InlineData("P<VNM<<")]
    [InlineData("): ")]
    [InlineData("(: ")]
    [InlineData("Nguyễn Văn ")]
    [InlineData("nguyen van ")]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData(" ")]
    [InlineData("(")]
    [InlineData("abcdef0123456789-")]
    public void Detect_FourTimesTheHostileText_TakesFourTimesTheSteps(string part)
    {
        var small = Engines.Text(string.Concat(Enumerable.Repeat(part, 20_000 / part.Length)));
        var large = Engines.Text(string.Concat(Enumerable.Repeat(part, 80_000 / part.Length)));
        Run(small); // what is made at the first hit is no part of it
        var one = Run(small);
        Assert.InRange(one, small.Text.Length, long.MaxValue);
        // Quadratic work would take sixteen times the steps.
        Assert.InRange((double)Run(large) / one, 3.5, 4.5);
    }
#endif

    [Fact]
    public void Detect_ManyThreads_GiveTheSame()
    {
        const string text = "SĐT: 0912345678, CCCD 075209012345, sinh ngày 05/09/2015, tổ 5, ấp 3, xã Mẫu, huyện Mẫu";
        var engine = new DetectionEngine(BuiltInRules.All, _ => new Engines.NoNames());
        var expected = Engines.Sure(text).ToList();
        Parallel.For(0, 64, _ =>
        {
            var candidates = new List<Candidate>();
            engine.Detect(Engines.Text(text), candidates);
            Assert.Equal(expected, DetectionEngine.Resolve(candidates).Where(c => c.Confidence >= 0.5).Select(c => c.Rule.Kind + "=" + DetectionEngine.NormalizeValue(c.Rule, text.Substring(c.Start, c.Length))));
        });
    }

    [Fact]
    public void Detect_NormalizedWithAMap_GivesSpansOfTheOriginal()
    {
        // "e" + combining dots is one code unit in the normal form.
        var block = new TextBlock(3, "me\u0323 0912345678", new Location());
        var text = new NormalizedText(block, "mẹ 0912345678", [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
        var candidates = new List<Candidate>();
        Engines.All.Detect(text, candidates);
        var phone = Assert.Single(candidates, c => c.Rule.Id == "phone-mobile");
        Assert.Equal(new TextSpan(3, 4, 10), phone.Span);
        Assert.Equal(3, phone.Start);
    }

    [Theory]
    [InlineData("0912345678, STK Vietcombank", "bank-account")]
    [InlineData("SĐT 0912345678", "phone-number")]
    [InlineData("MST: 0100109106", "tax-code")]
    [InlineData("mã định danh 7512345678", "student-id")]
    [InlineData("BHXH 7512345678", "social-insurance")]
    [InlineData("mã định danh 075209012345", "national-id")]
    public void Resolve_TenOrTwelveDigits_LetsTheContextDecide(string text, string kind) =>
        Assert.Equal(kind, Assert.Single(Engines.Detect(text), c => c.Confidence >= 0.5).Rule.Kind);

    [Fact]
    public void Detect_NationalIdThatBreaksTheRules_IsStillFoundBesideItsLabel()
    {
        Assert.Contains("national-id=003209012345", Engines.Sure("CCCD 003209012345"));
        Assert.Contains("national-id=123456789012", Engines.Sure("Số CCCD: 123456789012"));
    }

    [Theory]
    [InlineData("email", "vanthu@thcsmau.edu.vn", "role-mailbox", true)]
    [InlineData("email", "c2mau@dongnai.edu.vn", "role-mailbox", true)]
    [InlineData("email", "an.nv.6a1@thcsmau.edu.vn", "role-mailbox", false)]
    [InlineData("email", "sonbt@gmail.com", "role-mailbox", false)]
    [InlineData("email", "thcsmau@gmail.com", "role-mailbox", true)]
    [InlineData("phone-mobile", "Đường dây nóng: 0912345678", "work-line", true)]
    [InlineData("phone-mobile", "SĐT mẹ: 0912345678", "work-line", false)]
    [InlineData("address", "UBND: số 2 đường Mẫu, phường Mẫu, TP. Biên Hòa", "organisation", true)]
    [InlineData("tax-code", "MST 8012345677", "personal-tax-code", true)]
    public void Detect_FlagOfARule_IsEvidence(string rule, string text, string code, bool expected) =>
        Assert.Equal(expected, Assert.Single(Engines.Detect(text), c => c.Rule.Id == rule).Evidence.Any(e => e.Code == code));

#if DEBUG
    private static long Run(NormalizedText text)
    {
        var candidates = new List<Candidate>();
        var before = Steps.Taken;
        Engines.All.Detect(text, candidates);
        return Steps.Taken - before;
    }
#endif
}
