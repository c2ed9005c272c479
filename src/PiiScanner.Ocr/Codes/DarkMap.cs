namespace PiiScanner.Ocr.Codes;

/// <summary>Which samples are darker than the mean of a wide neighbourhood: shadows across a card do not matter.</summary>
internal sealed class DarkMap
{
    private const int Contrast = 6;

    private readonly byte[] _dark;

    public DarkMap(ReadOnlySpan<byte> gray, int width, int height)
    {
        (Width, Height) = (width, height);
        _dark = new byte[width * height];
        int reach = Math.Max(8, Math.Min(width, height) / 24), rows = 0;
        int[] columns = new int[width];
        long[] sums = new long[width + 1];
        for (int y = -reach; y < height; y++)
        {
            if (y + reach < height)
                rows += Add(gray.Slice((y + reach) * width, width), columns, 1);
            if (y - reach - 1 >= 0)
                rows += Add(gray.Slice((y - reach - 1) * width, width), columns, -1);
            if (y >= 0)
                Mark(gray.Slice(y * width, width), columns, sums, y, reach, rows);
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>True for a dark sample; false outside the picture.</summary>
    public bool this[int x, int y] => x >= 0 && y >= 0 && x < Width && y < Height && _dark[(y * Width) + x] != 0;

    private static int Add(ReadOnlySpan<byte> row, int[] columns, int sign)
    {
        for (int x = 0; x < row.Length; x++)
            columns[x] += sign * row[x];
        return sign;
    }

    private void Mark(ReadOnlySpan<byte> row, int[] columns, long[] sums, int y, int reach, int rows)
    {
        for (int x = 0; x < Width; x++)
            sums[x + 1] = sums[x] + columns[x];
        for (int x = 0; x < Width; x++)
        {
            (int left, int right) = (Math.Max(0, x - reach), Math.Min(Width, x + reach + 1));
            // Darker than the mean, without the division that would cost most here.
            if ((long)(row[x] + Contrast) * (right - left) * Math.Max(1, rows) < sums[right] - sums[left])
                _dark[(y * Width) + x] = 1;
        }
    }
}
