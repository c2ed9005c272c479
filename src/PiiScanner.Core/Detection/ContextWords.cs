using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>What the words around a value say: raise, lower, or nothing. The nearest word decides; words before a value are nearer than words behind it at twice the distance.</summary>
internal sealed class ContextWords
{
    private const int NearNumber = 0;
    private const int AwayNumber = 1;
    private const int NeutralNumber = 2;

    // "số tài khoản: 0123…", "CCCD số 075…": so few code units may stand between a label and its value.
    private const int LabelGap = 6;
    private readonly PhraseIndex _phrases;
    private readonly RuleWindow _window;

    private ContextWords(PhraseIndex phrases, RuleWindow window) => (_phrases, _window) = (phrases, window);

    /// <summary>Reads a rule's words.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Null when it has none.</returns>
    public static ContextWords? Of(Rule rule)
    {
        if (rule.Near.Count + rule.Away.Count == 0) return null;
        string[] words = [.. rule.Near, .. rule.Away, .. rule.Neutral];
        var numbers = new int[words.Length];
        for (var i = rule.Near.Count; i < numbers.Length; i++) numbers[i] = i < rule.Near.Count + rule.Away.Count ? AwayNumber : NeutralNumber;
        return new ContextWords(new PhraseIndex(words, numbers), rule.Window);
    }

    /// <summary>1 when the nearest word raises, -1 when it lowers, 0 when there is none.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="start">First code unit of the value.</param>
    /// <param name="end">First code unit behind it.</param>
    /// <param name="isLabelled">True when a word that raises stands right before the value: what stands elsewhere cannot undo that.</param>
    public int Around(ReadOnlySpan<char> text, int start, int end, out bool isLabelled)
    {
        var nearest = int.MaxValue;
        var sign = 0;
        var covered = 0;
        var first = start - _window.Before;
        var at = Math.Max(0, first - _phrases.Longest);
        while (_phrases.Next(text, ref at, start, out var hit))
        {
            // A phrase that begins inside another says nothing: "sinh" in "học sinh", "sinh năm" in "tuyển sinh năm 2026".
            var inside = hit.Start < covered;
            covered = Math.Max(covered, hit.End);
            if (!inside && hit.End <= end && hit.End >= first) Keep(hit, Math.Max(0, start - hit.End), ref nearest, ref sign);
        }

        isLabelled = sign > 0 && nearest <= LabelGap;
        at = covered = end;
        var stop = Math.Min(text.Length, end + _window.After);
        while (at < stop && _phrases.Next(text, ref at, stop, out var hit))
        {
            var inside = hit.Start < covered;
            covered = Math.Max(covered, hit.End);
            isLabelled |= !inside && hit.Number == NearNumber && hit.Start - end <= LabelGap / 2;
            if (!inside) Keep(hit, 2 * (hit.Start - end) + 1, ref nearest, ref sign);
        }

        return sign;
    }

    private static void Keep(PhraseHit hit, int distance, ref int nearest, ref int sign)
    {
        if (distance >= nearest || hit.Number == NeutralNumber) return;
        nearest = distance;
        sign = hit.Number == NearNumber ? 1 : -1;
    }
}
