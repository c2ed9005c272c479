namespace PiiScanner.Core.Text.Readers.Json;

/// <summary>Names of values inside others: <c>father.name</c>.</summary>
internal static class JsonPaths
{
    // A name of many levels is a label, no data: its end says what the value is, and its length would multiply with the values.
    private const int Longest = 200;

    /// <summary>The name of a member.</summary>
    /// <param name="prefix">Name of what holds it, or empty.</param>
    /// <param name="key">Its own key; empty in an array, whose members share its name.</param>
    public static string Join(string prefix, string key)
    {
        if (key.Length == 0) return prefix;
        var path = prefix.Length == 0 ? key : string.Concat(prefix, ".", key);
        return path.Length <= Longest ? path : path.Substring(path.Length - Longest);
    }
}
