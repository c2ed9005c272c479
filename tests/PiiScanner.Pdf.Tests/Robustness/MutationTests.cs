namespace PiiScanner.Pdf.Tests.Robustness;

/// <summary>Damaged files: no exception but the declared one, no endless work, no memory without bound.</summary>
public class MutationTests
{
    private const int FilesPerSeed = 60;
    private const long MaxAllocated = 400L << 20;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void Read_DamagedFile_GivesAResultOrTheDeclaredFailure(int seed, bool compressed)
    {
        var original = RichDocument.Build(compressed);
        for (var i = 0; i < FilesPerSeed; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            FullReading.Run(new Mutator(seed * 10_000 + i).Mutate(original));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MaxAllocated, $"Seed {seed * 10_000 + i} took too much memory.");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_FileCutAnywhere_GivesAResultOrTheDeclaredFailure(bool compressed)
    {
        var original = RichDocument.Build(compressed);
        for (var length = 0; length < original.Length; length += 97) FullReading.Run(original[..length]);
    }

    [Fact]
    public void Read_RandomBytes_GivesTheDeclaredFailure()
    {
        var random = new Random(11);
        for (var i = 0; i < 200; i++)
        {
            var data = new byte[random.Next(2000)];
            random.NextBytes(data);
            FullReading.Run([.. "%PDF-1.4\n1 0 obj<</Type/Page/Contents 2 0 R>>endobj 2 0 obj<<>>stream\n"u8, .. data]);
        }
    }
}
