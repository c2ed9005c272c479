namespace PiiScanner.Benchmarks.Ratios;

/// <summary>The middle of measurements.</summary>
internal static class Median
{
    /// <summary>The middle one, or the upper of the two in the middle.</summary>
    /// <param name="values">At least one.</param>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
