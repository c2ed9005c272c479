namespace PiiScanner.Core.Findings;

/// <summary>Masks what a list's title or a sheet's name may hold of a person: long numbers. Names in titles are masked by the caller that knows them.</summary>
internal static class TitleMask
{
    /// <summary>The title with every run of six or more digits hidden.</summary>
    public static string Mask(string title)
    {
        var chars = title.ToCharArray();
        var from = 0;
        while (from < chars.Length)
        {
            var to = from;
            while (to < chars.Length && chars[to] is >= '0' and <= '9') to++;
            if (to - from >= 6)
            {
                for (var i = from; i < to; i++) chars[i] = '*';
            }

            from = Math.Max(to, from + 1);
        }

        return new string(chars);
    }
}
