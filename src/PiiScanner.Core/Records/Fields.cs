using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Parts of a normal form that are looked at like cells.</summary>
internal static class Fields
{
    /// <summary>A part of a text, with its own way back to the original.</summary>
    public static NormalizedText Slice(NormalizedText text, int start, int length)
    {
        if (start == 0 && length == text.Text.Length) return text;
        var map = new int[length + 1];
        for (var i = 0; i < length; i++) map[i] = text.ToOriginal(start + i, 1).Start;
        map[length] = length == 0 ? 0 : text.ToOriginal(start, length).End;
        return new NormalizedText(text.Block, text.Text.Substring(start, length), map);
    }

    /// <summary>Where the text lies without white space around it.</summary>
    public static (int Start, int Length) Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end - start);
    }

    /// <summary>The text with every run of white space as one space.</summary>
    public static string SingleSpaces(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) result.Append(c);
            else if (result.Length > 0 && result[result.Length - 1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
