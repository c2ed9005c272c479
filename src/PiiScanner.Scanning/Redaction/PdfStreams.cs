using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PiiScanner.Scanning.Redaction;

/// <summary>The streams of a PDF, unpacked by their bytes alone: whatever follows the word <c>stream</c> and reads as Flate, LZW or run lengths, or spells such data in base 85 or hexadecimal digits, several of them over each other, with predictors. Knows nothing of objects, pages or fonts.</summary>
internal static partial class PdfStreams
{
    private const long LargestFile = 1L << 30;
    private const int LargestStream = 256 << 20;
    private const int DeepestChain = 4;
    private const int MostRows = 8;

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
        var rows = Rows(file);
        for (var at = Next(file, 0); at >= 0; at = Next(file, at))
        {
            var found = false;
            foreach (var (way, bytes) in Forms(file, at, [.. rows]))
            {
                if (!found) count++;
                found = true;
                yield return ($"stream {count.ToString(CultureInfo.InvariantCulture)}{way}", bytes);
                // Object streams hold the descriptions of others.
                if (rows.Count < MostRows) rows.UnionWith(Rows(bytes));
            }
        }
    }

    // What the bytes behind the word may say, way by way.
    private static IEnumerable<(string Way, byte[] Bytes)> Forms(byte[] file, int at, IReadOnlyList<PredictedRows> rows)
    {
        var end = file.AsSpan(at).IndexOf("endstream"u8);
        var stretch = file[at..(end < 0 ? file.Length : at + end)];
        if (Spelled(file, at) is { } written)
        {
            yield return ("", Unpack(written, 0) ?? written);
            foreach (var form in Chain(written, "/spelled", 1, rows)) yield return form;
        }
        else if (Unpack(file, at) is { Length: > 0 } bytes)
        {
            yield return ("", bytes);
            foreach (var form in Chain(bytes, "/flate", 1, rows)) yield return form;
        }
        else
        {
            foreach (var form in Chain(stretch, "", 1, rows)) yield return form;
        }
    }

    // Whatever else stands over the bytes: run lengths, LZW, Flate once more, predictors.
    private static IEnumerable<(string Way, byte[] Bytes)> Chain(byte[] bytes, string way, int depth, IReadOnlyList<PredictedRows> rows)
    {
        var forms = new List<(string Way, byte[] Bytes)>();
        foreach (var (name, form) in ((string, byte[]?)[])
        [
            ("/runs", PdfFilters.RunLength(bytes)), ("/lzw", PdfFilters.Lzw(bytes, 1)), ("/lzw-late", PdfFilters.Lzw(bytes, 0)), ("/flate", way.Length > 0 ? Unpack(bytes, 0) : null), ("/spelled", way.Length > 0 ? Spelled(bytes, 0) : null),
        ])
        {
            if (form is { Length: > 0 }) forms.Add((way + name, form));
        }

        foreach (var (length, pixel, isTiff) in rows)
        {
            if ((isTiff ? PdfFilters.Tiff(bytes, length, pixel) : PdfFilters.Png(bytes, length, pixel)) is { } plain) forms.Add(($"{way}/rows-{length}-{pixel}", plain));
        }

        foreach (var form in forms)
        {
            yield return form;
            if (depth >= DeepestChain || form.Way.Contains("/rows", StringComparison.Ordinal)) continue;
            foreach (var inner in Chain(form.Bytes, form.Way, depth + 1, rows)) yield return inner;
        }
    }

    // Rows that any description in the bytes states for a predictor: whichever stream it is of.
    private static HashSet<PredictedRows> Rows(byte[] bytes)
    {
        var rows = new HashSet<PredictedRows>();
        for (var at = bytes.AsSpan().IndexOf("/Predictor"u8); at >= 0 && rows.Count < MostRows;)
        {
            var from = Math.Max(0, at - Around);
            AddRows(rows, Encoding.Latin1.GetString(bytes, from, Math.Min(bytes.Length, at + Around) - from));
            var next = bytes.AsSpan(at + 1).IndexOf("/Predictor"u8);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return rows;
    }

    // ISO 32000-2, table 8: what is not stated is 1 colour of 8 bits.
    private static void AddRows(HashSet<PredictedRows> rows, string around)
    {
        var tiff = Tiff().IsMatch(around);
        foreach (var columns in Values(Columns().Matches(around), 1))
        {
            foreach (var colors in Values(Colors().Matches(around), 1))
            {
                foreach (var bits in Values(Bits().Matches(around), 8))
                {
                    var length = ((columns * colors * bits) + 7) / 8;
                    if (length is > 1 and < LargestRow && rows.Count < MostRows) rows.Add(new PredictedRows((int)length, (int)Math.Max(1, colors * bits / 8), tiff));
                }
            }
        }
    }

    private readonly record struct PredictedRows(int Length, int Pixel, bool IsTiff);

    private const int Around = 120;
    private const int LargestRow = 1 << 20;

    private static IEnumerable<long> Values(IEnumerable<Match> matches, long usual) =>
        matches.Select(match => long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Append(usual).Distinct();

    [GeneratedRegex(@"/Predictor\s+2(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Tiff();

    [GeneratedRegex(@"/Columns\s+(\d{1,6})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Columns();

    [GeneratedRegex(@"/Colors\s+(\d)(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Colors();

    [GeneratedRegex(@"/BitsPerComponent\s+(\d{1,2})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Bits();

    // Behind "stream" and its line end; -1 where none is left.
    private static int Next(byte[] file, int from)
    {
        var found = file.AsSpan(from).IndexOf("stream"u8);
        while (found >= 3 && file.AsSpan(from + found - 3).StartsWith("end"u8))
        {
            var more = file.AsSpan(from + found + 6).IndexOf("stream"u8);
            found = more < 0 ? -1 : found + 6 + more;
        }

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
