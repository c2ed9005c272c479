using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Formats.Tests.Image;

/// <summary>A JPEG of a few bytes with EXIF data (CIPA DC-008): no pixels, but metadata that any reader finds.</summary>
internal static class ExifBuilder
{
    private const int Ascii = 2;
    private const int Long = 4;
    private const int Rational = 5;

    /// <summary>The picture.</summary>
    /// <param name="description">Tag ImageDescription.</param>
    /// <param name="artist">Tag Artist.</param>
    /// <param name="latitude">Degrees, minutes, seconds north; null for no place.</param>
    /// <param name="longitude">Degrees, minutes, seconds east.</param>
    public static byte[] Jpeg(string description, string artist, uint[]? latitude = null, uint[]? longitude = null)
    {
        var tiff = new Tiff();
        tiff.Directory(
        [
            (0x010E, Ascii, Text(description)),
            (0x013B, Ascii, Text(artist)),
            .. latitude is null ? Array.Empty<(int, int, byte[])>() : [(0x8825, Long, [0, 0, 0, 0])],
        ]);
        if (latitude is not null) tiff.Gps([(1, Ascii, Text("N")), (2, Rational, Rationals(latitude)), (3, Ascii, Text("E")), (4, Rational, Rationals(longitude!))]); // not null: both or none
        byte[] exif = [.. "Exif\0\0"u8, .. tiff.Bytes];
        return
        [
            0xFF, 0xD8, 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif,
            0xFF, 0xC0, 0, 11, 8, 0x03, 0x20, 0x04, 0xB0, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0xFF, 0xD9,
        ];
    }

    private static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    private static byte[] Rationals(uint[] values) => [.. values.SelectMany(value => (byte[])[.. Little(value), .. Little(1)])];

    private static byte[] Little(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private sealed class Tiff
    {
        private readonly List<byte> _bytes = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0];
        private int _pointer;

        public IEnumerable<byte> Bytes => _bytes;

        public void Directory((int Tag, int Type, byte[] Value)[] entries)
        {
            var start = _bytes.Count;
            var values = start + 2 + (12 * entries.Length) + 4;
            var tail = new List<byte>();
            _bytes.AddRange([(byte)entries.Length, 0]);
            foreach (var (tag, type, value) in entries)
            {
                if (tag == 0x8825) _pointer = _bytes.Count + 8;
                var count = (uint)(type == Rational ? value.Length / 8 : type == Long ? 1 : value.Length);
                _bytes.AddRange([(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Little(count)]);
                _bytes.AddRange(value.Length <= 4 ? [.. value, .. new byte[4 - value.Length]] : Little((uint)(values + tail.Count)));
                if (value.Length > 4) tail.AddRange(value);
            }

            _bytes.AddRange(new byte[4]);
            _bytes.AddRange(tail);
        }

        public void Gps((int Tag, int Type, byte[] Value)[] entries)
        {
            var at = Little((uint)_bytes.Count);
            for (var i = 0; i < 4; i++) _bytes[_pointer + i] = at[i];
            Directory(entries);
        }
    }
}
