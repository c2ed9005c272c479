using System.Text;
using PiiScanner.Formats.Svg;

namespace PiiScanner.Formats.Tests.Svg;

public sealed class SvgContractTests : FormatContract
{
    /// <summary>A drawing with texts, a description, a script and a picture.</summary>
    public static SourceFile Make() => SourceFile.FromBytes("so-do.svg", Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\"?><!-- sơ đồ --><svg xmlns=\"http://www.w3.org/2000/svg\"><title>Sơ đồ lớp</title><desc>Chỗ ngồi</desc><text x=\"1\" y=\"2\">Nguyễn Thị Mẫu</text><text>SĐT 0912 345 678</text><script>var a = 'Tổ trưởng';</script><image href=\"data:image/png;base64,iVBORw0KGgo=\"/></svg>"));

    protected override IDocumentFormat Format { get; } = new SvgFormat();

    protected override bool CanBeDamaged => false;

    protected override SourceFile Sample() => Make();
}

public sealed class SvgReadTests
{
    [Fact]
    public void Read_Drawing_GivesTextsAndHandsOverItsPicture()
    {
        var children = new List<SourceFile>();
        var flat = Flat.Read(new SvgFormat(), SvgContractTests.Make(), new ReadContext(new ReadLimits(), (child, _) => children.Add(child)));

        foreach (var text in (string[])["Sơ đồ lớp", "Chỗ ngồi", "Nguyễn Thị Mẫu", "SĐT 0912 345 678"]) flat.Block(text);
        Assert.Contains(flat.Blocks, block => block.Text.Contains("Tổ trưởng"));
        Assert.Equal(("so-do.svg!embedded-1.png", 8L), Assert.Single(children.Select(child => (child.Path, child.Length))));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_PictureNobodyTakes_IsAGap() => Assert.Equal("image-not-read", Assert.Single(Flat.Read(new SvgFormat(), SvgContractTests.Make()).Document.Gaps).Code);

    [Fact]
    public void Read_FilesWithUnusualHeaders_AreHandedOver()
    {
        var longHeader = "image/png;" + string.Concat(Enumerable.Repeat("a=b;", 80)) + "base64,iVBORw0KGgo=";
        var children = new List<SourceFile>();

        var flat = Flat.Read(new SvgFormat(), Documents.File("a.svg", $"<svg><image href=\"data:;base64,iVBORw0KGgo=\"/><image href=\"data:{longHeader}\"/></svg>"), new ReadContext(new ReadLimits(), (child, _) => children.Add(child)));

        Assert.Equal([8L, 8L], children.Select(child => child.Length));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_MoreFilesThanAreTaken_IsAGap()
    {
        var taken = 0;
        var pictures = string.Concat(Enumerable.Repeat("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>", 10_001));

        var flat = Flat.Read(new SvgFormat(), Documents.File("a.svg", $"<svg>{pictures}</svg>"), new ReadContext(new ReadLimits(), (_, _) => taken++));

        Assert.Equal(10_000, taken);
        Assert.Equal("image-not-read", Assert.Single(flat.Document.Gaps).Code);
    }

    [Fact]
    public void Recognize_LongCommentBeforeTheDrawing_HidesNothing() =>
        Assert.NotNull(new SvgFormat().Recognize(Documents.File("a.svg", "<?xml version='1.0'?><!-- " + new string('x', 10_000) + " --><svg/>")));

    [Theory]
    [InlineData("<svg/>", true)]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC 'a' 'b' [ <!ENTITY x 'y'> ]>\n<svg:svg xmlns:svg='x'/>", true)]
    [InlineData("<?xml version='1.0'?><a><svg/></a>", false)]
    [InlineData("<svgx/>", false)]
    public void Recognize_FirstElement_Decides(string text, bool isDrawing) => Assert.Equal(isDrawing, new SvgFormat().Recognize(Documents.File("a.xml", text)) is not null);
}
