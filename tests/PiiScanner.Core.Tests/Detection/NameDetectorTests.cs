using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Detection;

public class NameDetectorTests
{
    private static readonly NameDetector Detector = new(
        new Rule { Id = "person-name", Kind = FindingKinds.PersonName, Title = new LocalizedText("Họ tên", "Name") }, NameModel.Default);

    private static List<Candidate> Detect(string text)
    {
        var candidates = new List<Candidate>();
        Detector.Detect(TextNormalizer.Normalize(new TextBlock(7, text, new Location())), candidates);
        return candidates;
    }

    [Fact]
    public void Detect_DecomposedName_SpansTheOriginalText()
    {
        const string Source = "Em Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u va\u0300 em Trần\u00A0Văn\u200B Thử";
        var found = Detect(Source);

        Assert.Equal(["Nguye\u0302\u0303n Thi\u0323 Ma\u0302\u0303u", "Trần\u00A0Văn\u200B Thử"], found.Select(one => Source.Substring(one.Span.Start, one.Span.Length)));
        Assert.All(found, static one => Assert.Equal(7, one.Span.Block));
    }

    [Fact]
    public void Detect_LegacyText_SpansTheOriginalText()
    {
        const string Source = "Häc sinh NguyÔn ThÞ MÉu, líp 5A, ngµy sinh 05/9/2015";
        var found = Assert.Single(Detect(Source));

        Assert.Equal("NguyÔn ThÞ MÉu", Source.Substring(found.Span.Start, found.Span.Length));
        Assert.True(found.Confidence > 0.9);
    }

    [Fact]
    public void Detect_Official_CarriesTheEvidence()
    {
        var found = Assert.Single(Detect("Hiệu trưởng Phan Thị Mẫu"));

        Assert.Contains(found.Evidence, static one => one.Code == "official");
        Assert.Contains(found.Evidence, static one => one.Code == "surname");
        Assert.All(found.Evidence, static one => Assert.DoesNotContain("Mẫu", one.Text.Vi));
    }

    [Theory]
    [InlineData("Nguyễn Thị Mẫu", true)]
    [InlineData("nguyen thi mau", true)]
    [InlineData("12/3/2012", false)]
    [InlineData("Hà Nội", false)]
    public void Fits_Cell_AsTheModelSays(string cell, bool expected) =>
        Assert.Equal(expected, Detector.Fits(TextNormalizer.Normalize(new TextBlock(0, cell, new Location()))));
}
