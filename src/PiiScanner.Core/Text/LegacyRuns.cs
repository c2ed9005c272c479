namespace PiiScanner.Core.Text;

/// <summary>Decides for each stretch of a block which legacy encoding it is in, and decodes it.</summary>
internal static class LegacyRuns
{
    /// <summary>The decoded block, or null where nothing is in a legacy encoding.</summary>
    /// <param name="block">The block.</param>
    /// <param name="columnEncoding">Encoding of stretches whose font says nothing, or null.</param>
    /// <param name="isSuspect">True where the text holds signs that Unicode Vietnamese hardly has.</param>
    public static NormalBuffer? Decode(TextBlock block, LegacyEncoding? columnEncoding, bool isSuspect)
    {
        var stretches = Stretches(block);
        var plain = columnEncoding ?? (isSuspect ? LegacyEncoding.Detect(Plain(block, stretches)) : null);
        NormalBuffer? target = null;
        NormalBuffer? source = null;
        var done = 0;
        foreach (var (start, end, fontEncoding) in stretches)
        {
            var encoding = fontEncoding ?? plain;
            if (encoding is null || !IsWritten(block.Text, start, end, encoding)) continue;
            source ??= NormalBuffer.Of(block.Text);
            target ??= new NormalBuffer(block.Text.Length);
            target.Add(source, done, start);
            encoding.Decoder.Decode(source, start, end, target);
            done = end;
        }

        target?.Add(source!, done, block.Text.Length); // both are made together
        return target;
    }

    // Neighbouring runs of one encoding are one stretch: a vowel and its accent may stand in two runs.
    private static List<(int Start, int End, LegacyEncoding? Encoding)> Stretches(TextBlock block)
    {
        var stretches = new List<(int Start, int End, LegacyEncoding? Encoding)>();
        var at = 0;
        for (var i = 0; i < block.Runs.Count; i++)
        {
            var run = block.Runs[i];
            var start = Math.Max(run.Start, at);
            var end = Math.Min(run.Start + run.Length, block.Text.Length);
            if (end <= start) continue;
            if (start > at) Append(stretches, at, start, null);
            Append(stretches, start, end, LegacyFonts.EncodingOf(run.Font));
            at = end;
        }

        if (at < block.Text.Length) Append(stretches, at, block.Text.Length, null);
        return stretches;
    }

    private static void Append(List<(int Start, int End, LegacyEncoding? Encoding)> stretches, int start, int end, LegacyEncoding? encoding)
    {
        var last = stretches.Count - 1;
        if (last >= 0 && stretches[last].Encoding == encoding) stretches[last] = (stretches[last].Start, end, encoding);
        else stretches.Add((start, end, encoding));
    }

    private static IEnumerable<string> Plain(TextBlock block, List<(int Start, int End, LegacyEncoding? Encoding)> stretches)
    {
        foreach (var (start, end, encoding) in stretches)
        {
            if (encoding is null) yield return start == 0 && end == block.Text.Length ? block.Text : block.Text.Substring(start, end - start);
        }
    }

    // A program that could not show a Unicode letter in an old font left the font's name and wrote Unicode all the same.
    private static bool IsWritten(string text, int start, int end, LegacyEncoding encoding)
    {
        if (encoding == LegacyEncoding.DoubleEncoded) return true;
        var hasCode = encoding == LegacyEncoding.Tcvn3Capital || encoding == LegacyEncoding.Viqr;
        for (var i = start; i < end; i++)
        {
            if (text[i] is >= '\u1EA0' and <= '\u1EF9' or 'ĩ' or 'ũ' or 'Ĩ' or 'Ũ') return false;
            hasCode |= text[i] >= 0x80;
        }

        return hasCode;
    }
}
