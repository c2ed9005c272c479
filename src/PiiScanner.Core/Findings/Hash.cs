namespace PiiScanner.Core.Findings;

/// <summary>A quick hash to tell people apart inside one run. Never leaves the run and its worker processes: it is no protection.</summary>
internal static class Hash
{
    /// <summary>FNV-1a of the code units; never 0.</summary>
    public static ulong Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash == 0 ? 1 : hash;
    }
}
