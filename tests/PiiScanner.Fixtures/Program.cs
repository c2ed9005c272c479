using PiiScanner.Fixtures.Samples;

if (args is not ["samples", { } directory])
{
    Console.Error.WriteLine("usage: PiiScanner.Fixtures samples DIR");
    return 2;
}

SampleSet.Write(directory);
Console.WriteLine($"{SampleSet.All().Count} samples written to {directory}");
return 0;
