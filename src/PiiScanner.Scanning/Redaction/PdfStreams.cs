using System.Globalization;
using System.IO.Compression;

namespace PiiScanner.Scanning.Redaction;

/// <summary>The streams of a PDF, unpacked by their bytes alone: whatever follows the word <c>stream</c> and begins like Flate data, or spells such data in base 85 or hexadecimal digits. Knows nothing of objects, pages or fonts.</summary>
internal static class PdfStreams
{
    private const long LargestFile = 1L << 30;
    private const int LargestStream = 256 << 20;

    /// <summary>The streams, each with a name for messages; none for other files.</summary>
    /// <param name="stream">The file, seekable; its position moves.</param>
    /// <exception cref="InvalidDataException">A stream unpacks to more than can be looked through.</exception>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(Stream stream)
    {
        stream.Position = 0;
        var head = new byte[1024];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head.AsSpan(0, read).IndexOf("%PDF-"u8) < 0 || stream.Length > LargestFile) yield break;
        var file = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(file);
        var count = 0;
        for (var at = Next(file, 0); at >= 0; at = Next(file, at))
        {
            if ((Spelled(file, at) is { } written ? Unpack(written, 0) ?? written : Unpack(file, at)) is { Length: > 0 } bytes) yield return ("stream " + (++count).ToString(CultureInfo.InvariantCulture), bytes);
        }
    }

    // Behind "stream" and its line end; -1 where none is left.
    private static int Next(byte[] file, int from)
    {
        var found = file.AsSpan(from).IndexOf("stream"u8);
        if (found < 0) return -1;
        var at = from + found + 6;
        if (at < file.Length && file[at] == '\r') at++;
        if (at < file.Length && file[at] == '\n') at++;
        return at;
    }

    // ISO 32000-2, 7.4.2 and 7.4.3: digits up to ">", or base 85 up to "~>". Null for what is neither.
    private static byte[]? Spelled(byte[] file, int at)
    {
        // No further than the word that ends the stream, however many streams a file begins.
        var length = file.AsSpan(at).IndexOf("stream"u8);
        var stop = length < 0 ? file.Length : at + length;
        var end = at;
        var isHex = true;
        for (; end < stop && IsSpelling(file[end]) && !(file[end] == '>' && isHex); end++) isHex &= file[end] <= ' ' || char.IsAsciiHexDigit((char)file[end]);
        if (end - at < FewestSpelled || end >= stop) return null;
        var letters = file.AsSpan(at, end - at);
        return file[end] == '>' ? Hexadecimal(letters) : file[end] == '~' ? Base85(letters) : null;
    }

    private const int FewestSpelled = 8;

    private static bool IsSpelling(byte letter) => letter is >= (byte)'!' and <= (byte)'u' or (byte)'z' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static byte[] Hexadecimal(ReadOnlySpan<byte> letters)
    {
        var digits = new List<char>(letters.Length + 1);
        foreach (var letter in letters)
        {
            if (letter > ' ') digits.Add((char)letter);
        }

        if (digits.Count % 2 != 0) digits.Add('0');
        return Convert.FromHexString(digits.ToArray());
    }

    private static byte[] Base85(ReadOnlySpan<byte> letters)
    {
        const int group = 5;
        const byte full = 84;
        var bytes = new List<byte>(letters.Length);
        var (value, count) = (0u, 0);
        foreach (var letter in letters)
        {
            if (letter <= ' ') continue;
            if (letter == 'z' && count == 0) bytes.AddRange([0, 0, 0, 0]);
            else if (letter != 'z') Add((byte)(letter - '!'));
        }

        var last = count;
        if (last > 1)
        {
            while (count > 0) Add(full);
            bytes.RemoveRange(bytes.Count - (group - last), group - last);
        }

        return [.. bytes];

        void Add(byte digit)
        {
            value = unchecked((value * 85) + digit);
            if (++count < group) return;
            bytes.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
            (value, count) = (0, 0);
        }
    }

    private static byte[]? Unpack(byte[] file, int at)
    {
        // RFC 1950: a window of up to 32 KiB, and a check that makes the two bytes a multiple of 31.
        if (at + 2 > file.Length || (file[at] & 0x0F) != 8 || ((file[at] << 8) | file[at + 1]) % 31 != 0) return null;
        using var unpacked = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(file, at, file.Length - at, writable: false), CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            for (int read; (read = zlib.Read(buffer)) > 0;)
            {
                if (unpacked.Length + read > LargestStream) throw new InvalidDataException("A stream is too large.");
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException) when (unpacked.Length <= LargestStream - (1 << 16))
        {
            // Bytes that only begin like Flate, or a broken end: what came out is looked at.
            return unpacked.ToArray();
        }

        return unpacked.ToArray();
    }
}
