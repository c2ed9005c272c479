using System.Diagnostics.CodeAnalysis;
using System.Text;
using PiiScanner.Core;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary><c>verify</c> on copies made by another tool.</summary>
public sealed class CopyVerificationTests : IDisposable
{
    private const string Csv = "Họ và tên,Ngày sinh,SĐT\nNguyễn Thị Bích Hằng,05/09/2015,0912345678\nTrần Văn Đức,12/03/2015,0987654321\nLê Minh Khoa,01/12/2015,0905111222\n";

    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [InlineData("Học sinh 1,2015,\nHọc sinh 2,2015,\nHọc sinh 3,2015,\n", true)]
    [InlineData("N. T. B. H.,2015,\nT. V. Đ.,2015,\nL. M. K.,2015,\n", true)]
    [InlineData("nguyen thi bich hang,,\n,,\n,,\n", false)]
    [InlineData("Hằng Nguyễn Thị Bích,,\n,,\n,,\n", false)]
    [InlineData(",,\n,,84 987 654 321\n,,\n", false)]
    [InlineData(",2015-12-01,\n,,\n,,\n", false)]
    public void Verify_CopyByAnotherTool_IsLookedThroughInEveryForm(string rows, bool isProved) => Assert.Equal(isProved, Verify(Csv, "Họ và tên,Ngày sinh,SĐT\n" + rows, Redacting.Formats).IsProved);

    [Fact]
    public void Verify_RecordsAReaderStates_AreLookedAtAsText()
    {
        // A QR code says in the copy what the list said: no byte of the file spells it.
        var result = Verify(Csv, "QR", new WithCode("Nguyễn Thị Bích Hằng"));

        Assert.False(result.IsProved);
        Assert.True(Verify(Csv, "QR", new WithCode("một dòng chữ")).IsProved);
    }

    [Fact]
    public void Verify_PdfThatStillShowsValues_NamesThePage()
    {
        var builder = new PdfBuilder();
        builder.AddPage(PdfBuilder.Show(50, 700, "Thông báo"));
        builder.AddPage(PdfBuilder.Show(50, 700, "Em Nguyễn Thị Bích Hằng sinh ngày 05/09/2015, SĐT mẹ 0912345678"));
        var path = _redacting.Add("goc.pdf", builder.Build());

        var result = new CopyVerification(DocumentExaminer.Default, Redacting.Formats, _redacting.Options("x", "all")).Verify(path, path, CancellationToken.None);

        Assert.Contains("page 2", result.Left.Select(part => part.Part));
        Assert.DoesNotContain("page 1", result.Left.Select(part => part.Part));
    }

    // Whatever a file does to its reader proves nothing, and the program goes on.
    [Theory]
    [InlineData("nothing", "redact", null)]
    [InlineData("fail-fast", "redact", "reader-crashed")]
    [InlineData("recurse", "redact", "reader-crashed")]
    [InlineData("nothing", "refuse", "reader-unavailable")]
    [InlineData("nothing", "nonsense", "reader-crashed")]
    public void Verify_FileThatMustNotBeReadHere_IsReadByAWorker(string action, string mode, string? reason)
    {
        var options = _redacting.Options("x", "all");
        using var isolation = new IsolatedRedactions(Workers.Workers.Launch(mode), RedactWorkerSetup.Of(options, null) with { MemoryPerFile = 300L << 20 });
        var copy = _redacting.Add("copy.bad", Workers.Workers.Hostile(action));

        var result = new CopyVerification(DocumentExaminer.Default, new Workers.Workers.Recognizer(), options) { Isolation = isolation }.Verify(_redacting.Add("goc.bad", Workers.Workers.Hostile("nothing")), copy, CancellationToken.None);

        Assert.Equal((reason is null, reason), (result.IsProved, result.Reason?.Code));
    }

    [Fact]
    public void Verify_CopyThatCannotBeRead_IsNotProved()
    {
        var result = Verify(Csv, "PK\u0003\u0004\u0014\u0000\u0000", Redacting.Formats);

        Assert.NotNull(result.Reason);
        Assert.False(result.IsProved);
    }

    private VerificationResult Verify(string original, string copy, IFormatRecognizer formats)
    {
        return new CopyVerification(DocumentExaminer.Default, formats, _redacting.Options("x", "all"))
            .Verify(_redacting.Add("goc.csv", original), _redacting.Add("ban-sao.csv", Encoding.UTF8.GetBytes(copy)), CancellationToken.None);
    }

    /// <summary>The formats of the product, and one whose only content is a code.</summary>
    private sealed class WithCode(string value) : IFormatRecognizer, IDocumentFormat
    {
        public IReadOnlyList<IDocumentFormat> All => FormatCatalog.All;

        public string Name => "code";

        public IReadOnlyList<string> Extensions => [];

        public string? Recognize(SourceFile file) => null;

        public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
        {
            if (!file.Head(2).AsSpan().SequenceEqual("QR"u8)) return Redacting.Formats.TryRecognize(file, out format, out mediaType);
            (format, mediaType) = (this, "image/x-code");
            return true;
        }

        public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel) =>
            new ReadResult.Ok(new Document(_ => [new RecordSection([new RecordField("full-name", new TextBlock(0, value, new Location { Box = new Box(1, 1, 9, 9) }))]) { Source = "qr-code" }]));
    }
}
