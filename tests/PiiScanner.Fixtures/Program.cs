using System.Globalization;
using PiiScanner.Fixtures.Archives;
using PiiScanner.Fixtures.Samples;

switch (args)
{
    case ["samples", { } directory]:
        SampleSet.Write(directory);
        Console.WriteLine($"{SampleSet.All().Count} samples written to {directory}");
        return 0;
    case ["archive", { } root, { } manifest, { } count, .. var rest] when rest.Length <= 1:
        new ArchiveFolder(int.Parse(count, CultureInfo.InvariantCulture), rest is [{ } seed] ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 1).Write(root, manifest);
        Console.WriteLine($"{count} files written to {root}, their paths to {manifest}");
        return 0;
    default:
        Console.Error.WriteLine("usage: PiiScanner.Fixtures samples DIR | archive DIR MANIFEST COUNT [SEED]");
        return 2;
}
