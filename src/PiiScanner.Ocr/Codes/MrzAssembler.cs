using System.Text;

namespace PiiScanner.Ocr.Codes;

/// <summary>Recognises a machine readable zone among lines of text and checks its digits.</summary>
internal static class MrzAssembler
{
    private const int ShortestLine = 24;
    private const int LengthSlack = 3;
    private const int FewestFillers = 2;

    /// <summary>True when a line of text may belong to a zone: worth a reading of its own.</summary>
    public static bool MayBe(string text)
    {
        string clean = Clean(text);
        int fillers = clean.Count(letter => letter == '<'), lower = text.Count(char.IsLower), digits = clean.Count(char.IsAsciiDigit);
        return clean.Length >= ShortestLine && clean.Length <= 44 + (2 * LengthSlack) && (fillers >= FewestFillers || digits >= 10) && lower <= 0.35 * text.Length;
    }

    /// <summary>Upper-case letters, digits and fillers only; what looks like a filler becomes one.</summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (char letter in text.ToUpperInvariant())
            if (letter is '«' or '‹' or '(' or '{' or '[' or '<')
                clean.Append('<');
            else if (char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter))
                clean.Append(letter);
        return clean.ToString();
    }

    /// <summary>The best layout the lines fill; null when no check digit agrees.</summary>
    /// <param name="lines">Consecutive lines, top to bottom, cleaned.</param>
    public static (MrzLayout Layout, string[] Lines, int Valid)? Assemble(IReadOnlyList<string> lines)
    {
        (MrzLayout Layout, string[] Lines, int Valid)? best = null;
        foreach (MrzLayout layout in MrzLayout.All)
            for (int start = 0; start + layout.Lines <= lines.Count; start++)
            {
                string[] zone = [.. lines.Skip(start).Take(layout.Lines)];
                if (!Array.TrueForAll(zone, line => Math.Abs(line.Length - layout.Length) <= LengthSlack))
                    continue;
                foreach (string[] reading in Readings(layout, zone))
                {
                    int valid = layout.Valid(reading);
                    // One agreement is chance too often: each check of ten random digits agrees once in ten.
                    if (valid >= 2 && (best is not { } known || valid * known.Layout.Checks > known.Valid * layout.Checks))
                        best = (layout, reading, valid);
                }
            }
        return best;
    }

    private static IEnumerable<string[]> Readings(MrzLayout layout, string[] zone)
    {
        string[] fitted = layout.Repaired([.. zone.Select(line => Fitted(line, layout.Length))]);
        yield return fitted;
        if (layout.Format != MachineReadableFormat.Td1)
            yield break;
        yield return MrzMender.Mend(fitted);
        string[] whole = [.. zone.Select((line, index) => MrzMender.Lengthened(line, index).FirstOrDefault() ?? Fitted(line, layout.Length))];
        yield return MrzMender.Mend(layout.Repaired(whole));
    }

    // Fillers are lost or doubled in long runs, where nothing else is; a run is made longer or shorter to fit.
    private static string Fitted(string line, int length)
    {
        int longest = LongestRun(line);
        if (line.Length > length)
            return longest >= 0 && RunLength(line, longest) > line.Length - length ? line.Remove(longest, line.Length - length) : line[..length];
        return line.Length < length ? line.Insert(longest >= 0 ? longest : line.Length, new string('<', length - line.Length)) : line;
    }

    private static int LongestRun(string line)
    {
        (int best, int length) = (-1, 0);
        for (int i = 0; i < line.Length; i++)
            if (RunLength(line, i) is var run && run > length)
                (best, length) = (i, run);
        return best;
    }

    private static int RunLength(string line, int start)
    {
        int end = start;
        while (end < line.Length && line[end] == '<')
            end++;
        return end - start;
    }
}
