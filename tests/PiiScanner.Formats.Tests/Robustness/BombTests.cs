using PiiScanner.Fixtures.Archives;
using PiiScanner.Fuzzing;

namespace PiiScanner.Formats.Tests.Robustness;

/// <summary>Every bomb ends within the limits. What is measured is bytes allocated and files met, never time.</summary>
public sealed class BombTests
{
    private const long MostAllocated = 400L << 20;
    // A file of any size is looked at by all formats in turn, each through buffers of its own.
    private const long MostForEachFile = 8L << 20;
    private static readonly Dictionary<string, byte[]> Files = Bombs.All().ToDictionary(bomb => bomb.Name, bomb => bomb.Bytes);

    // The limits stop these, and it is said.
    private static readonly string[] Stopped =
        ["zeros.zip", "zeros.gz", "zeros.tar.gz", "zip-in-zip.zip", "gz-in-gz.gz", "mixed.tar", "huge-size.tar", "mail-in-mail.eml", "parts.eml", "pixels.png", "circle.msg"];

    public static TheoryData<string> Names() => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Bomb_EndsWithinTheLimits(string name)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = DeepReading.Run(name, Files[name], new ReadLimits { MaxExpandedBytes = 128 << 20, MaxEntries = 2_500 });

        Assert.InRange(reading.Files, 1, 2_501);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated + (reading.Files * MostForEachFile), "too much memory");
        if (Stopped.Contains(name)) Assert.NotEmpty(reading.Codes);
    }

    [Fact]
    public void Read_FanOut_CountsAllLevelsTogether()
    {
        var bytes = DeepReading.Run("fan-out.zip", Files["fan-out.zip"], new ReadLimits { MaxExpandedBytes = 100_000 });
        Assert.Contains("limit-reached", bytes.Codes);
        Assert.InRange(bytes.Files, 1, 2_000);
        var files = DeepReading.Run("fan-out.zip", Files["fan-out.zip"], new ReadLimits { MaxEntries = 500 });
        Assert.Contains("embedded-not-read", files.Codes);
        Assert.Equal(501, files.Files);
    }
}
