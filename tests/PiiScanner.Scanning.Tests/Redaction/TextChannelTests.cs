using System.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Every place of a text, a web page or data that may say once more who a pupil is: whoever gets only the copy finds the pupil nowhere, and a copy in which the place is as it was is refused.</summary>
public sealed class TextChannelTests : IDisposable
{
    private readonly Redacting _redacting = new();

    public static TheoryData<string> Channels => [.. TextChannels.Places.Keys];

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [MemberData(nameof(Channels))]
    public void Run_ValueInAnyChannel_IsFoundNowhereInTheCopy(string channel)
    {
        foreach (var preset in (string[])["all", "publish-safe"])
        {
            var outcome = _redacting.One(FileOf(channel), TextChannels.Places[channel](true), preset);

            Assert.True(outcome.Status == CopyStatus.Redacted, outcome.Reason?.Text.En);
            var copy = _redacting.Copy(FileOf(channel));
            Assert.False(PackageSearch.Holds(copy, OfficeChannelTests.Name), Encoding.UTF8.GetString(copy));
            Assert.False(PackageSearch.Holds(copy, OfficeChannelTests.Phone), Encoding.UTF8.GetString(copy));
            Assert.False(PackageSearch.Holds(copy, OfficeChannelTests.Phone[1..]), Encoding.UTF8.GetString(copy));
        }
    }

    // Whoever redacts the copy again gets the same file, byte for byte.
    [Theory]
    [MemberData(nameof(Channels))]
    public void Run_CopyOfAnyChannel_StaysAsItIs(string channel)
    {
        Assert.Equal(CopyStatus.Redacted, _redacting.One(FileOf(channel), TextChannels.Places[channel](true), "all").Status);
        var copy = _redacting.Copy(FileOf(channel));

        Assert.NotEqual(CopyStatus.Refused, _redacting.One(FileOf(channel), copy, "all").Status);
        Assert.Equal(copy, _redacting.Copy(FileOf(channel)));
    }

    // A copy whose list is clean, and whose one channel is as it was.
    [Theory]
    [MemberData(nameof(Channels))]
    public void Verify_ChannelAsItWas_IsSeen(string channel)
    {
        var list = TextChannels.Places[FileOf(channel)[3..] switch { "html" => "html comment", "xml" => "xml marked section", "json" => "json base64", "csv" => "csv base64", _ => "md html inside" }](true);
        Assert.NotEmpty(RedactionVerifier.Verify(SourceFile.FromBytes(FileOf(channel), TextChannels.Places[channel](false)), [RemovedFrom.File(FileOf(channel), list)], CancellationToken.None));
    }

    private static string FileOf(string channel) => "ds." + channel[..channel.IndexOf(' ', StringComparison.Ordinal)];
}
