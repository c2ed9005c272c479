namespace PiiScanner.Scanning.Files;

/// <summary>The order of paths in a report: by UTF-16 code unit, embedded files right behind their container, folders before names that go on.</summary>
internal sealed class PathOrder : IComparer<string>
{
    /// <summary>The only instance.</summary>
    public static PathOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var shared = Math.Min(x.Length, y.Length);
        for (var i = 0; i < shared; i++)
        {
            if (x[i] != y[i]) return Weight(x[i]) - Weight(y[i]);
        }

        return x.Length - y.Length;
    }

    private static int Weight(char letter) => letter switch
    {
        '!' => -2,
        '/' => -1,
        _ => letter,
    };
}
