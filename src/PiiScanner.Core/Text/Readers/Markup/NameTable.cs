namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Names of elements and attributes, each made a string once.</summary>
internal sealed class NameTable
{
    private readonly string?[] _slots = new string?[256];

    /// <summary>The name that stands in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its first code unit.</param>
    /// <param name="end">The code unit behind it.</param>
    /// <param name="keepCase">False to have it in lower case.</param>
    public string Get(string text, int start, int end, bool keepCase)
    {
        var hash = 17;
        for (var i = start; i < end; i++) hash = (hash * 31) + Case(text[i], keepCase);
        ref var slot = ref _slots[hash & (_slots.Length - 1)];
        if (slot is not null && Equals(slot, text, start, end, keepCase)) return slot;
        var name = text.Substring(start, end - start);
        return slot = keepCase ? name : name.ToLowerInvariant();
    }

    private static bool Equals(string name, string text, int start, int end, bool keepCase)
    {
        if (name.Length != end - start) return false;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != Case(text[start + i], keepCase)) return false;
        }

        return true;
    }

    private static char Case(char c, bool keepCase) => !keepCase && c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
