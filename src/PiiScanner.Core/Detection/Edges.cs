using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>Says whether a match stands alone or is part of something longer.</summary>
internal static class Edges
{
    /// <summary>True when nothing the rule forbids stands directly before a place.</summary>
    public static bool IsOpenBefore(ReadOnlySpan<char> text, int start, EdgeKind edge)
    {
        return start == 0 || edge == EdgeKind.None || !Touches(text[start - 1], edge) && !(edge == EdgeKind.Digit && IsFraction(text, start));
    }

    // "0,0769230769" and "0.0769230769": the digits of a share or a test of statistics.
    private static bool IsFraction(ReadOnlySpan<char> text, int start) =>
        start >= 2 && text[start - 1] is '.' or ',' && text[start - 2] == '0' && DigitClusters.IsDigit(text[start]) && (start == 2 || text[start - 3] is ' ' or '(' or '-' or '\t' or '\n' or '>' or '[' or '=');

    /// <summary>True when nothing the rule forbids stands directly behind a place.</summary>
    public static bool IsOpenBehind(ReadOnlySpan<char> text, int end, EdgeKind edge)
    {
        return end == text.Length || edge == EdgeKind.None || !Touches(text[end], edge);
    }

    private static bool Touches(char c, EdgeKind edge) => edge switch
    {
        EdgeKind.Digit => DigitClusters.IsDigit(c),
        EdgeKind.Letter => LetterTables.IsWordChar(c) && !DigitClusters.IsDigit(c),
        _ => LetterTables.IsWordChar(c) || c == '_',
    };
}
