namespace PiiScanner.Pdf.Cos;

/// <summary>Reads the two spellings of a string (ISO 32000-1, 7.3.4).</summary>
internal static class StringScanner
{
    /// <summary>Reads a literal string.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="position">Just after the opening parenthesis; moved behind the closing one, or to the end where there is none.</param>
    /// <param name="sink">Receives the bytes of the string.</param>
    /// <remarks>
    /// A line end inside a string is kept as it is. 7.3.4.2 folds it into LF, but no common reader does, and writers rely on it: folding damages two-byte codes.
    /// </remarks>
    public static void ReadLiteral(ReadOnlySpan<byte> data, ref int position, ByteSink sink)
    {
        var depth = 1;
        while (position < data.Length)
        {
            var rest = data[position..];
            var plain = rest.IndexOfAny((byte)'(', (byte)')', (byte)'\\');
            if (plain < 0) plain = rest.Length;
            sink.Append(rest[..plain]);
            position += plain;
            if (position >= data.Length) return;
            var c = data[position++];
            if (c == '\\')
            {
                ReadEscape(data, ref position, sink);
                continue;
            }

            depth += c == '(' ? 1 : -1;
            if (depth == 0) return;
            sink.Append(c);
        }
    }

    /// <summary>Reads a hexadecimal string.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="position">Just after the <c>&lt;</c>; moved behind the <c>&gt;</c>, or to the end where there is none.</param>
    /// <param name="sink">Receives the bytes of the string. A missing last digit counts as 0; other characters are passed over.</param>
    public static void ReadHex(ReadOnlySpan<byte> data, ref int position, ByteSink sink)
    {
        var high = -1;
        while (position < data.Length)
        {
            var c = data[position++];
            if (c == '>') break;
            var digit = CosChars.HexValue(c);
            if (digit < 0) continue;
            if (high < 0)
            {
                high = digit;
                continue;
            }

            sink.Append((byte)((high << 4) | digit));
            high = -1;
        }

        if (high >= 0) sink.Append((byte)(high << 4));
    }

    private static void ReadEscape(ReadOnlySpan<byte> data, ref int position, ByteSink sink)
    {
        if (position >= data.Length) return;
        var c = data[position++];
        switch (c)
        {
            case (byte)'n': sink.Append((byte)'\n'); break;
            case (byte)'r': sink.Append((byte)'\r'); break;
            case (byte)'t': sink.Append((byte)'\t'); break;
            case (byte)'b': sink.Append((byte)'\b'); break;
            case (byte)'f': sink.Append((byte)'\f'); break;
            case (byte)'\n': break;
            case (byte)'\r':
                if (position < data.Length && data[position] == '\n') position++;
                break;
            case >= (byte)'0' and <= (byte)'7':
                var value = c - '0';
                for (var i = 0; i < 2 && position < data.Length && data[position] is >= (byte)'0' and <= (byte)'7'; i++)
                    value = (value << 3) | (data[position++] - '0');
                sink.Append((byte)value);
                break;
            default: sink.Append(c); break;
        }
    }
}
