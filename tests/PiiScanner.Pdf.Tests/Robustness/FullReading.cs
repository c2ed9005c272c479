namespace PiiScanner.Pdf.Tests.Robustness;

/// <summary>Asks a document for everything it can give.</summary>
internal static class FullReading
{
    public static PdfOpenOptions SmallLimits { get; } = new()
    {
        Limits = new PdfLimits
        {
            MaxDecodedBytes = 1 << 20,
            MaxAttachmentBytes = 1 << 20,
            MaxContentBytesPerPage = 1 << 20,
            MaxGlyphsPerPage = 20_000,
            MaxShapesPerPage = 5_000,
            MaxPages = 50,
            MaxTextParts = 2_000,
        },
    };

    /// <summary>Reads all; a failure that is declared ends the reading.</summary>
    public static void Run(byte[] data)
    {
        try
        {
            var document = PdfDocument.Open(data, SmallLimits);
            Read(document);
            for (var i = 0; i < Math.Min(3, document.EarlierRevisions); i++) Read(document.OpenRevision(i));
        }
        catch (PdfException e)
        {
            Assert.False(string.IsNullOrEmpty(e.Message));
        }
    }

    private static void Read(PdfDocument document)
    {
        foreach (var page in document.Pages)
        {
            var content = page.Read();
            foreach (var block in PageLayout.Analyze(content).Blocks) Assert.NotNull(PiiScanner.Pdf.Tests.Support.PageText.Block(block));
            foreach (var image in content.Images.Take(5)) Assert.True(image.ReadData().Bytes.Length <= 1 << 20);
            foreach (var source in content.Glyphs.Select(g => g.Run).DistinctBy(r => r.Source).Take(5))
                Assert.True(source.OperatorStart + source.OperatorLength <= source.Source.ReadBytes().Length);
        }

        Assert.NotNull(document.ReadTextParts());
        Assert.NotNull(document.ReadAnnotations());
        foreach (var file in document.ReadAttachments()) Assert.True(file.ReadData(out _).Length <= 1 << 20);
        var remainder = document.ReadRemainder();
        foreach (var page in remainder.Pages.Take(20)) Assert.NotNull(PageLayout.Analyze(page.Read()).Blocks);
        foreach (var file in remainder.Files) Assert.True(file.ReadData(out _).Length <= 1 << 20);
    }
}
