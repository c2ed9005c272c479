using System.Text;
using PiiScanner.Formats;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Ocr;
using PiiScanner.Ocr.Tests.Images;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Redactors of pictures that forget to paint, or paint too little, or carry over what stands beside the pixels: no such copy is written.</summary>
public sealed class ForgottenPictureTests : IDisposable
{
    private const string Text = "Liên hệ mẹ em Nguyễn Thị Bích Hằng 0912345678 nhé";
    private const int Side = 1000;
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [LeptonicaFact]
    public void Run_EveryWordPainted_WritesTheCopy()
    {
        var outcome = Run(static (_, copy) => copy);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.NotEqual(White(), _redacting.Copy("anh.png"));
    }

    [LeptonicaFact]
    public void Run_NothingPainted_IsRefused() => AssertRefused(static (original, _) => original);

    // The number is painted and the name is not.
    [LeptonicaFact]
    public void Run_OneWordForgotten_IsRefused() => AssertRefused(static (original, _) =>
        Assert.IsType<PictureCopy.Ok>(PictureEditor.Paint(original, new Dictionary<int, IReadOnlyList<OcrBox>> { [0] = [new(450, 90, 110, 40)] }, OcrOptions.Default)).File.ToArray());

    [LeptonicaFact]
    public void Run_CommentBesideThePixels_IsRefused() => AssertRefused(static (_, copy) => [.. copy[..33], .. PngWriter.Text("Comment", "SDT 0912345678"), .. copy[33..]]);

    private void AssertRefused(Func<byte[], byte[], byte[]> spoil)
    {
        Assert.Equal(CopyStatus.Refused, Run(spoil).Status);
        Assert.False(File.Exists(Path.Combine(_redacting.Output, "anh.png")));
    }

    private CopyOutcome Run(Func<byte[], byte[], byte[]> spoil)
    {
        var options = _redacting.Options(_redacting.Add("in/anh.png", White()), "all") with { Pictures = new PixelReader(Pages.Line(Text, 100, 100)) };
        return new RedactionRun(PiiScanner.Core.DocumentExaminer.Default, new SpoiledFormats(White(), spoil), options).Run(null, CancellationToken.None).Single();
    }

    private static byte[] White()
    {
        var row = new byte[Side];
        Array.Fill(row, (byte)255);
        return PngWriter.Write(Side, Side, 8, 0, [.. Enumerable.Repeat(row, Side)]);
    }

    /// <summary>Sees the words of a line in every picture, but for those that are black.</summary>
    private sealed class PixelReader(OcrLine line) : IPictureReader
    {
        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
        {
            var gray = GrayPicture.Decode(picture, OcrOptions.Default) ?? throw new InvalidDataException("no picture");
            var seen = line.Words.Where(word => gray.Pixels.Span[((word.Box.Y + (word.Box.Height / 2)) * gray.Width) + word.Box.X + (word.Box.Width / 2)] != 0).ToList();
            return new PictureReading.Ok([new PicturePage(Pages.Of(lines: seen.Count == 0 ? [] : [new OcrLine([.. seen], line.Box)]))]);
        }
    }
}

/// <summary>A test that needs Leptonica, and is skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LeptonicaFactAttribute : FactAttribute
{
    public LeptonicaFactAttribute() => Skip = OcrEngineStatus.Probe().Leptonica is null ? "needs Leptonica" : null;
}
