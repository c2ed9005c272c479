using System.Diagnostics;

namespace PiiScanner.Core.Text;

/// <summary>Counts the characters the engine looks at, on one thread, so that a test can say how work grows with a text without looking at a clock. Debug builds only: in others no call is left.</summary>
internal static class Steps
{
    [ThreadStatic]
    private static long _taken;

    /// <summary>Characters looked at on this thread so far; one that is looked at again counts again. Always 0 where they are not counted.</summary>
    public static long Taken => _taken;

    /// <summary>Counts.</summary>
    /// <param name="characters">How many were looked at.</param>
    [Conditional("DEBUG")]
    public static void Take(int characters = 1) => _taken += characters;
}
