#if NETSTANDARD2_0
// Stand-ins for span searches that netstandard2.0 lacks; the real ones are vectorised.
namespace System;

internal static class SpanSearch
{
    public static int IndexOfAnyExceptInRange(this ReadOnlySpan<char> span, char low, char high)
    {
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] < low || span[i] > high) return i;
        }

        return -1;
    }
}
#endif
