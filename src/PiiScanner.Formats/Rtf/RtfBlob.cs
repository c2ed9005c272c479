using System.Buffers.Binary;

namespace PiiScanner.Formats.Rtf;

/// <summary>Bytes written as hexadecimal digits, or raw: a picture or an embedded object.</summary>
/// <param name="isPicture">True for a picture.</param>
/// <param name="limit">Most bytes held.</param>
internal sealed class RtfBlob(bool isPicture, long limit)
{
    private readonly MemoryStream _bytes = new();
    private int _half = -1;

    /// <summary>True for a picture.</summary>
    public bool IsPicture { get; } = isPicture;

    /// <summary>True when there was more than the limit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Size in twentieths of a point at which a picture is shown, before scaling; 0 where it is not stated.</summary>
    public (int Width, int Height) Goal { get; set; }

    /// <summary>Scaling in percent.</summary>
    public (int X, int Y) Scale { get; set; } = (100, 100);

    /// <summary>Takes hexadecimal digits; anything else between them is passed over.</summary>
    public void AddDigits(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            var value = RtfTokenizer.HexValue(digit);
            if (value < 0) continue;
            if (_half < 0)
            {
                _half = value;
                continue;
            }

            if (_bytes.Length >= limit) IsCut = true;
            else _bytes.WriteByte((byte)((_half << 4) | value));
            _half = -1;
        }
    }

    /// <summary>Takes raw bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length + bytes.Length > limit) IsCut = true;
        else _bytes.Write(bytes);
    }

    /// <summary>The picture or the object's own file, without what surrounds it in OLE 1.</summary>
    public byte[] ToFile()
    {
        var bytes = _bytes.ToArray();
        return IsPicture ? bytes : NativeData(bytes);
    }

    /// <summary>Size in points at which the picture is shown, or null.</summary>
    public (double Width, double Height)? Shown => Goal is { Width: > 0, Height: > 0 } ? (Goal.Width / 20.0 * Scale.X / 100, Goal.Height / 20.0 * Scale.Y / 100) : null;

    // [MS-OLEDS] 2.2.4 and 2.2.5: version, format 2 (embedded), three strings with their lengths, then the length of the data.
    private static byte[] NativeData(byte[] bytes)
    {
        if (bytes.Length < 8 || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) != 2) return bytes;
        var at = 8;
        for (var i = 0; i < 3; i++)
        {
            if (at + 4 > bytes.Length) return bytes;
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
            if (length < 0 || length > bytes.Length - at - 4) return bytes;
            at += 4 + length;
        }

        if (at + 4 > bytes.Length) return bytes;
        var size = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
        at += 4;
        return size > 0 && size <= bytes.Length - at ? bytes.AsSpan(at, size).ToArray() : bytes;
    }
}
