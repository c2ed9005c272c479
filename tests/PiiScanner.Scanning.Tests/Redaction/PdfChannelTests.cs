using PiiScanner.Formats;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Every place of a PDF that may say once more who a pupil is: whoever gets only the copy finds the pupil nowhere, and a copy in which the place is as it was is refused.</summary>
public sealed class PdfChannelTests : IDisposable
{
    private static readonly byte[] OnlyTheList = PdfChannels.Places["behind the end"](true);

    private readonly Redacting _redacting = new();

    public static TheoryData<string> Channels => [.. PdfChannels.Places.Keys];

    public static TheoryData<string> PictureChannels => [.. PdfChannels.OnlyAsPicture.Keys];

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [MemberData(nameof(Channels))]
    public void Run_ValueInAnyChannel_IsFoundNowhereInTheCopy(string channel)
    {
        var original = PdfChannels.Places[channel](true);
        Assert.NotEmpty(PdfSearch.PlacesOf(PdfChannels.Places[channel](false), OfficeChannelTests.Name).Concat(PdfSearch.PlacesOf(PdfChannels.Places[channel](false), OfficeChannelTests.Phone)));
        foreach (var preset in (string[])["all", "publish-safe"])
        {
            var outcome = _redacting.One("ds.pdf", original, preset);

            Assert.True(outcome.Status == CopyStatus.Redacted, outcome.Reason?.Text.En);
            var copy = _redacting.Copy("ds.pdf");
            Assert.Empty(PdfSearch.PlacesOf(copy, OfficeChannelTests.Name));
            Assert.Empty(PdfSearch.PlacesOf(copy, OfficeChannelTests.Phone));
        }
    }

    // Whoever redacts the copy again gets the same file, byte for byte.
    [Theory]
    [MemberData(nameof(Channels))]
    public void Run_CopyOfAnyChannel_StaysAsItIs(string channel)
    {
        Assert.Equal(CopyStatus.Redacted, _redacting.One("ds.pdf", PdfChannels.Places[channel](true), "all").Status);
        var copy = _redacting.Copy("ds.pdf");

        Assert.Equal(CopyStatus.Unchanged, _redacting.One("ds.pdf", copy, "all").Status);
        Assert.Equal(copy, _redacting.Copy("ds.pdf"));
    }

    [Theory]
    [MemberData(nameof(PictureChannels))]
    public void Run_ValueInBytesNobodyWritesAnew_IsNoCopy(string channel)
    {
        Assert.Equal(CopyStatus.Refused, _redacting.One("ds.pdf", PdfChannels.OnlyAsPicture[channel](), "all").Status);
        Assert.False(File.Exists(Path.Combine(_redacting.Output, "ds.pdf")));
    }

    // A copy whose page is clean, and whose one channel is as it was.
    [Theory]
    [MemberData(nameof(Channels))]
    public void Verify_ChannelAsItWas_IsSeen(string channel) =>
        Assert.NotEmpty(RedactionVerifier.Verify(SourceFile.FromBytes("ds.pdf", PdfChannels.Places[channel](false)), [RemovedFrom.File("ds.pdf", OnlyTheList)], CancellationToken.None));
}
