namespace PiiScanner.Pdf.Filters;

/// <summary>RunLengthDecode (ISO 32000-1, 7.4.5).</summary>
internal static class RunLengthFilter
{
    public static bool Decode(ReadOnlySpan<byte> input, CappedBuffer output)
    {
        var i = 0;
        while (i < input.Length && !output.IsFull)
        {
            var length = input[i++];
            if (length == 128) return true;
            if (length < 128)
            {
                var count = Math.Min(length + 1, input.Length - i);
                output.Append(input.Slice(i, count));
                i += count;
            }
            else if (i < input.Length)
            {
                output.Repeat(input[i++], 257 - length);
            }
        }

        return true;
    }
}
