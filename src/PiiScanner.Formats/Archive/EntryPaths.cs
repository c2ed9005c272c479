using System.Globalization;
using System.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>Paths of files inside containers.</summary>
internal static class EntryPaths
{
    private const int Longest = 1_000;

    /// <summary>The container's path, <c>!</c> and the entry's name. The name is an address only: nothing is ever written there, so <c>..</c> does no harm.</summary>
    /// <param name="container">Path of the container.</param>
    /// <param name="name">Name as the container states it.</param>
    public static string Join(string container, string name)
    {
        var path = new StringBuilder(container).Append('!');
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, Longest)))
        {
            if (c == '%') path.Append("%25");
            else if (c == '!') path.Append("%21");
            else if (c == '\\') path.Append('/');
            else if (char.IsControl(c)) path.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:X2}");
            else path.Append(c);
        }

        return path.ToString();
    }
}
