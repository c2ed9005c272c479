using PiiScanner.Formats;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Every place of an office file that may say once more who a pupil is: whoever gets only the copy finds the pupil nowhere, and a copy in which the place is as it was is refused.</summary>
public sealed class OfficeChannelTests : IDisposable
{
    internal const string Name = "Nguyễn Thị Bích Hằng";
    internal const string Decomposed = "Nguye\u0302\u0303n Thi\u0323 Bi\u0301ch Ha\u0306\u0300ng";
    internal const string Phone = "0912345678";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, Func<byte[]>>> Formats = new()
    {
        ["docx"] = WordChannels.Places,
        ["xlsx"] = ExcelChannels.Places,
        ["pptx"] = SlideChannels.Places,
        ["odt"] = OpenDocumentChannels.Texts,
        ["ods"] = OpenDocumentChannels.Sheets,
    };

    private readonly Redacting _redacting = new();

    public static TheoryData<string, string> Channels
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (format, places) in Formats)
                foreach (var place in places.Keys) rows.Add(format, place);
            return rows;
        }
    }

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [MemberData(nameof(Channels))]
    public void Run_ValueInAnyChannel_IsFoundNowhereInTheCopy(string format, string channel)
    {
        var original = Formats[format][channel]();
        Assert.True(PackageSearch.PartsWith(original, Name).Count > 0);
        foreach (var preset in (string[])["all", "publish-safe"])
        {
            var outcome = _redacting.One("ds." + format, original, preset);

            Assert.True(outcome.Status == CopyStatus.Redacted, outcome.Reason?.Text.En);
            var copy = _redacting.Copy("ds." + format);
            Assert.Empty(PackageSearch.PartsWith(copy, Name));
            Assert.Empty(PackageSearch.PartsWith(copy, Phone));
        }
    }

    // Whoever redacts the copy again gets the same file, byte for byte.
    [Theory]
    [MemberData(nameof(Channels))]
    public void Run_CopyOfAnyChannel_StaysAsItIs(string format, string channel)
    {
        Assert.Equal(CopyStatus.Redacted, _redacting.One("ds." + format, Formats[format][channel](), "all").Status);
        var copy = _redacting.Copy("ds." + format);

        Assert.Equal(CopyStatus.Unchanged, _redacting.One("ds." + format, copy, "all").Status);
        Assert.Equal(copy, _redacting.Copy("ds." + format));
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void Verify_ChannelAsItWas_NamesItsParts(string format, string channel)
    {
        var original = Formats[format][channel]();
        var left = RedactionVerifier.Verify(SourceFile.FromBytes("ds." + format, original), [RemovedFrom.File("ds." + format, original)], CancellationToken.None);

        var holding = PackageSearch.Parts(original).Keys.Where(part => PackageSearch.PartsWith(original, Name).Contains(part));
        Assert.True(left.Count >= holding.Count(), string.Join(' ', holding.Except(left.Select(part => part.Part))));
    }
}
