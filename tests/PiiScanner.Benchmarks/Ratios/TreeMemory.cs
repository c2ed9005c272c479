using System.Globalization;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Resident memory of a process and of all it started, as Linux tells it.</summary>
internal static class TreeMemory
{
    /// <summary>The sum, in MiB; pages that processes share count for each.</summary>
    /// <param name="root">Process id.</param>
    public static double Of(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ParentOf(id) is { } parent) parents[id] = parent;
        }

        var pages = 0L;
        foreach (var id in parents.Keys.Where(id => IsBelow(id, root, parents))) pages += PagesOf(id);
        return pages * Environment.SystemPageSize / 1048576.0;
    }

    private static bool IsBelow(int id, int root, Dictionary<int, int> parents)
    {
        for (var steps = 0; steps < 64; steps++)
        {
            if (id == root) return true;
            if (!parents.TryGetValue(id, out id)) return false;
        }

        return false;
    }

    private static int? ParentOf(int id) => Text($"/proc/{id}/stat") is { } text && text.LastIndexOf(')') is > 0 and var name && text[(name + 2)..].Split(' ') is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : null;

    private static long PagesOf(int id) => Text($"/proc/{id}/statm")?.Split(' ') is [_, var resident, ..] ? long.Parse(resident, CultureInfo.InvariantCulture) : 0;

    // A process may end while it is looked at: then it takes no memory.
    private static string? Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
