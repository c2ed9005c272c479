using System.Text;
using System.Text.Json.Nodes;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Formats;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Tests.Excel;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Formats.Tests.Ooxml;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Formats.Tests.Word;
using PiiScanner.Ocr;
using PiiScanner.Ocr.Tests.Images;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>A plan is written, a person keeps one name and lets another go whole, and exactly that is done: in every format, and on no other file.</summary>
public sealed class AppliedPlanTests : IDisposable
{
    private const string Kept = "Nguyễn Thị Bích Hằng";
    private const string Gone = "Trần Văn Khải Mẫu";
    private const string Sentence = "Em " + Kept + " và em " + Gone + " lớp 4A đạt giải nhất.";

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["tin.txt"] = () => Utf8(Sentence + "\n"),
        ["tin.md"] = () => Utf8("# Tin\n\n" + Sentence + "\n"),
        ["tin.csv"] = () => Utf8("Tin,Ngày\n\"" + Sentence + "\",1\n\"Nghỉ lễ\",2\n"),
        ["tin.html"] = () => Utf8("<html><body><p>" + Sentence + "</p></body></html>"),
        ["tin.json"] = () => Utf8("{\"tin\":\"" + Sentence + "\"}"),
        ["tin.xml"] = () => Utf8("<?xml version=\"1.0\"?><a><tin>" + Sentence + "</tin></a>"),
        ["tin.svg"] = () => Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"1\" y=\"20\">" + Sentence + "</text></svg>"),
        ["tin.docx"] = () => Bytes(new WordBuilder(WordBuilder.P(Sentence)).ToFile()),
        ["tin.xlsx"] = () => Bytes(new ExcelBuilder().Sheet("A", ExcelBuilder.Row(1, ExcelBuilder.InlineText("A1", Sentence))).ToFile()),
        ["tin.odt"] = () => OdfWriter.Package("text", "", "<text:p>" + Sentence + "</text:p>"),
        ["tin.tsv"] = () => Utf8("Tin\tNgày\n" + Sentence + "\t1\nNghỉ lễ\t2\n"),
        ["tin.jsonl"] = () => Utf8("{\"tin\":\"" + Sentence + "\"}\n{\"tin\":\"Nghỉ lễ\"}\n"),
        ["tin.pptx"] = () => Slides(),
        ["tin.ods"] = () => OdfWriter.Package("spreadsheet", "", "<table:table table:name=\"A\"><table:table-row><table:table-cell><text:p>" + Sentence + "</text:p></table:table-cell></table:table-row></table:table>"),
        ["tin.odp"] = () => OdfWriter.Package("presentation", "", "<draw:page draw:name=\"1\"><draw:frame><draw:text-box><text:p>" + Sentence + "</text:p></draw:text-box></draw:frame></draw:page>"),
        ["tin.pdf"] = () => PdfBuilder.WithPage(PdfBuilder.Show(50, 700, Sentence)).Build(),
    };

    private readonly Redacting _redacting = new();

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var name in Files.Keys)
            {
                cases.Add(name, true);
                cases.Add(name, false);
            }

            return cases;
        }
    }

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Apply_EditedPlan_IsDoneExactly_AndNotOnAnotherFile(string name, bool isCsv)
    {
        var text = CopyText(name, Files[name](), isCsv, null);

        Assert.Contains(Kept, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khải", text, StringComparison.Ordinal);
    }

    [LeptonicaFact]
    public void Apply_EditedPlanOfAPicture_PaintsExactlyThat()
    {
        CopyText("tin.png", White(), isCsv: true, new OneLine());

        var gray = GrayPicture.Decode(_redacting.Copy("tin.png"), OcrOptions.Default) ?? throw new InvalidOperationException("no picture");
        foreach (var word in Pages.Line(Sentence, 100, 100).Words)
            Assert.Equal(Gone.Contains(word.Text, StringComparison.Ordinal), gray.Pixels.Span[((word.Box.Y + (word.Box.Height / 2)) * gray.Width) + word.Box.X + (word.Box.Width / 2)] == 0);
    }

    // What a person keeps in a document may have gone from a file inside it, of which the plan says nothing.
    [Theory]
    [InlineData("tin.docx")]
    [InlineData("tin.pptx")]
    [InlineData("tin.odt")]
    [InlineData("tin.pdf")]
    public void Apply_KeptValueThatAFileInsideHoldsToo_StaysOutsideAndGoesInside(string name)
    {
        var inner = Utf8("Họ và tên,SĐT mẹ\n" + Kept + ",0912345678\n" + Gone + ",0912345679\n");
        var content = name switch
        {
            "tin.docx" => Document(inner),
            "tin.pptx" => Slides(inner),
            "tin.odt" => OdfWriter.Package("text", "", "<text:p>" + Sentence + "</text:p>", others: [("Object 1/a.csv", inner)]),
            _ => Attached(inner),
        };

        var text = CopyText(name, content, isCsv: true, null);

        Assert.Contains(Kept, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Khải", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", Encoding.UTF8.GetString(_redacting.Copy(name)), StringComparison.Ordinal);
    }

    // A place no reader shows repeats it: nobody chose to keep it there.
    [Fact]
    public void Apply_KeptValueThatAnAttributeRepeats_StaysInTheBodyAlone()
    {
        var content = OdfWriter.Package("text", "", $"<text:p>{Sentence}</text:p><text:p>Học sinh {Kept}, lớp 4A</text:p><text:p><text:conditional-text text:condition=\"ooow:a==&quot;{Kept}&quot;\" text:string-value-if-true=\"{Kept}\">x</text:conditional-text></text:p>");
        var options = _redacting.Options(_redacting.Add("in/tin.odt", content), "all");
        var plan = JsonNode.Parse(PlanFile.Write(Redacting.Run(options with { PlanOnly = true }), options, false))!;
        plan["files"]![0]!["entries"]!.AsArray().First(entry => IsFirst((string)entry!["id"]!))!["operator"] = "keep";
        Assert.Equal(CopyStatus.Redacted, Redacting.Run(options with { Apply = PlanFile.Read(plan.ToJsonString()).Files }).Single().Status);

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(_redacting.Copy("tin.odt")));
        using var reader = new StreamReader(zip.GetEntry("content.xml")!.Open());
        Assert.Equal(2, reader.ReadToEnd().Split(Kept).Length);
    }

    private string CopyText(string name, byte[] content, bool isCsv, IPictureReader? pictures)
    {
        var path = _redacting.Add("in/" + name, content);
        var options = _redacting.Options(path, "all") with { Pictures = pictures };
        var plan = PlanFile.Write(Redacting.Run(options with { PlanOnly = true }), options, isCsv);
        Assert.DoesNotContain("Bích", plan, StringComparison.Ordinal);
        var saved = PlanFile.Read(isCsv ? Edited(plan) : EditedJson(plan));

        var outcome = Redacting.Run(options with { Apply = saved.Files }).Single();
        Assert.True(outcome.Status == CopyStatus.Redacted, outcome.Reason?.Text.En);
        var file = saved.Files.Values.Single();
        // Other bytes, and the same bytes read another way.
        foreach (var choice in new[] { file with { Sha256 = new string('0', 64) }, file with { BlocksDigest = new string('0', 64) } })
            Assert.Equal("plan-does-not-fit", Redacting.Run(options with { Apply = saved.Files.ToDictionary(pair => pair.Key, _ => choice) }).Single().Reason?.Code);
        return pictures is null ? Read(name, _redacting.Copy(name)) : "";
    }

    private static string Edited(string plan)
    {
        var lines = plan.Split("\r\n").ToList();
        var names = lines.Where(line => line.Contains("person-name", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, names.Count);
        foreach (var line in names) lines[lines.IndexOf(line)] = line.Replace(",mask,", IsFirst(line) ? ",keep," : ",remove,", StringComparison.Ordinal);
        return string.Join("\r\n", lines);
    }

    private static string EditedJson(string plan)
    {
        var json = JsonNode.Parse(plan)!;
        var names = json["files"]![0]!["entries"]!.AsArray().Where(entry => (string?)entry!["kinds"] == FindingKinds.PersonName).ToList();
        Assert.Equal(2, names.Count);
        foreach (var entry in names) entry!["operator"] = IsFirst((string)entry["id"]!) ? "keep" : "remove";
        return json.ToJsonString();
    }

    // By its address: it has twenty signs, the other seventeen. Entries stand in the order in which people were told apart.
    private static bool IsFirst(string entry) => entry.Contains("+20", StringComparison.Ordinal);

    private static string Read(string name, byte[] copy)
    {
        var file = SourceFile.FromBytes(name, copy);
        var format = FormatCatalog.Recognize(file)?.Format ?? throw new InvalidOperationException("not recognised");
        var document = Assert.IsType<ReadResult.Ok>(format.Read(file, new ReadContext(new ReadLimits(), static (_, _) => { }), CancellationToken.None)).Document;
        return string.Join('\n', document.Sections.SelectMany(section => section.AllBlocks()).Select(block => block.Text));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Bytes(SourceFile file) => file.Head(int.MaxValue);

    private static byte[] Document(byte[] inner)
    {
        var builder = new WordBuilder(WordBuilder.P(Sentence)).Linked("package", "embeddings/a.csv");
        builder.Package.Part("word/embeddings/a.csv", inner, "text/csv");
        return Bytes(builder.ToFile());
    }

    private static byte[] Slides(byte[]? inner = null)
    {
        const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        const string Types = "application/vnd.openxmlformats-officedocument.presentationml.";
        var package = new PackageBuilder()
            .Link("", "rId1", "officeDocument", "ppt/presentation.xml")
            .Part("ppt/presentation.xml", $"<p:presentation {Names}><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId1\"/></p:sldIdLst></p:presentation>", Types + "presentation.main+xml")
            .Link("ppt/presentation.xml", "rId1", "slide", "slides/slide1.xml")
            .Part("ppt/slides/slide1.xml", $"<p:sld {Names}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Tin\"/></p:nvSpPr><p:txBody><a:p><a:r><a:t>{Sentence}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>", Types + "slide+xml");
        if (inner is not null) package.Link("ppt/slides/slide1.xml", "rId9", "package", "../embeddings/a.csv").Part("ppt/embeddings/a.csv", inner, "text/csv");
        return package.ToBytes();
    }

    private static byte[] Attached(byte[] inner)
    {
        var builder = new PdfBuilder();
        var file = builder.AddStream("/Type/EmbeddedFile", inner);
        builder.CatalogEntries = $"/Names<</EmbeddedFiles<</Names[(a)<</F(a.csv)/EF<</F {file} 0 R>>>>]>>>>";
        builder.AddPage(PdfBuilder.Show(50, 700, Sentence));
        return builder.Build();
    }

    private static byte[] White()
    {
        var row = new byte[1200];
        Array.Fill(row, (byte)255);
        return PngWriter.Write(row.Length, 300, 8, 0, [.. Enumerable.Repeat(row, 300)]);
    }

    /// <summary>Sees the words of the sentence that are not painted over.</summary>
    private sealed class OneLine : IPictureReader
    {
        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
        {
            var line = Pages.Line(Sentence, 100, 100);
            var gray = GrayPicture.Decode(picture, OcrOptions.Default) ?? throw new InvalidDataException("no picture");
            var seen = line.Words.Where(word => gray.Pixels.Span[((word.Box.Y + (word.Box.Height / 2)) * gray.Width) + word.Box.X + (word.Box.Width / 2)] != 0).ToList();
            return new PictureReading.Ok([new PicturePage(Pages.Of(lines: [new OcrLine([.. seen], line.Box)]))]);
        }
    }
}
