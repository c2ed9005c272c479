using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Redaction;

public sealed class PlanMakerTests
{
    private static readonly Box Place = new(10, 20, 300.5, 14);

    // A plan is for what was read, and for where it stood: another text, page or box is another document.
    [Fact]
    public void Make_TextPageOrBoxDiffer_DigestDiffers()
    {
        var digest = Digest("Em Lê Văn Mẫu, 0912345678", 1, Place);

        Assert.Equal(digest, Digest("Em Lê Văn Mẫu, 0912345678", 1, Place));
        Assert.NotEqual(digest, Digest("Em Lê Văn Mẫu, 0912345679", 1, Place));
        Assert.NotEqual(digest, Digest("Em Lê Văn Mẫu, 0912345678", 2, Place));
        Assert.NotEqual(digest, Digest("Em Lê Văn Mẫu, 0912345678", 1, Place with { Y = 21 }));
        Assert.NotEqual(digest, Digest("Em Lê Văn Mẫu, 0912345678", 1, null));
    }

    private static string Digest(string text, int page, Box? box) => PlanMaker.Make(
        DocumentExaminer.Default,
        new Document(_ => [new TextSection([new TextBlock(0, text, new Location { Page = page, Box = box })])]),
        new ExamineOptions { AsOf = (2026, 9, 5) },
        new PlanOptions { Preset = PresetReader.BuiltIn()[2], Pseudonyms = new PseudonymBook(static _ => 1) },
        null,
        CancellationToken.None).Plan.BlocksDigest;
}
