using PiiScanner.Fixtures.Archives;
using PiiScanner.Fuzzing;

namespace PiiScanner.Formats.Tests.Robustness;

/// <summary>Damaged files of every format and container, a fixed number of them; <c>PiiScanner.Fuzzing</c> does the same by hand for as long as one likes.</summary>
public sealed class FuzzTests
{
    private const int Originals = 120;
    private const int DamagesEach = 3;

    [Fact]
    public void Read_DamagedFiles_GivesAResultOrTheDeclaredFailure()
    {
        var seed = 0;
        foreach (var (path, bytes) in new ArchiveFolder(Originals, seed: 7).Files().Where(file => file.Bytes.Length is > 0 and < 100_000))
        {
            for (var i = 0; i < DamagesEach; i++)
            {
                var damaged = new Mutator(++seed).Mutate(bytes);
                var defect = Record.Exception(() => DeepReading.Run(path, damaged));
                Assert.True(defect is null, $"seed {seed}: {defect?.GetType().Name} {defect?.StackTrace?.Split('\n').FirstOrDefault()}");
            }
        }
    }
}
