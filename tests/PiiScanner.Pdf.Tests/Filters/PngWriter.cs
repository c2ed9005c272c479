namespace PiiScanner.Pdf.Tests.Filters;

/// <summary>Applies one PNG filter type to all rows.</summary>
internal static class PngWriter
{
    public static byte[] Filter(byte[] pixels, int rowBytes, int step, int type)
    {
        var output = new List<byte>();
        for (var start = 0; start < pixels.Length; start += rowBytes)
        {
            output.Add((byte)type);
            for (var i = 0; i < rowBytes; i++)
            {
                int left = i >= step ? pixels[start + i - step] : 0, up = start > 0 ? pixels[start + i - rowBytes] : 0, corner = start > 0 && i >= step ? pixels[start + i - rowBytes - step] : 0;
                var estimate = left + up - corner;
                var paeth = new[] { left, up, corner }.OrderBy(v => Math.Abs(estimate - v)).First();
                var guess = type switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => paeth };
                output.Add((byte)(pixels[start + i] - guess));
            }
        }

        return [.. output];
    }
}
