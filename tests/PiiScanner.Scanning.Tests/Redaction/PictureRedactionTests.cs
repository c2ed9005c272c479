using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

public sealed class PictureRedactionTests
{
    // The first bytes of a picture with 1200 by 800 pixels.
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x04, 0xB0, 0, 0, 0x03, 0x20, 8, 2, 0, 0, 0];

    [Fact]
    public void Run_PictureWithoutEngine_IsRefused()
    {
        using var redacting = new Redacting();

        var outcome = redacting.One("anh.png", Png);

        Assert.Equal(CopyStatus.Refused, outcome.Status);
        Assert.False(File.Exists(Path.Combine(redacting.Output, "anh.png")));
    }

    // A page that takes long to read is not read again for each step of a copy that cannot be made.
    [Fact]
    public void Run_PictureThatCannotBeRead_IsRefusedAfterOneReading()
    {
        using var redacting = new Redacting();
        var reader = new Unable();

        var outcome = Redacting.Run(redacting.Options(redacting.Add("in/anh.png", Png)) with { Pictures = reader }).Single();

        Assert.Equal((CopyStatus.Refused, "not-read"), (outcome.Status, outcome.Reason?.Code));
        Assert.Equal(1, reader.Reads);
    }

    private sealed class Unable : IPictureReader
    {
        public int Reads { get; private set; }

        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
        {
            Reads++;
            return new PictureReading.Failed("limit-reached", new LocalizedText("Quá lâu", "Too long"));
        }
    }
}
