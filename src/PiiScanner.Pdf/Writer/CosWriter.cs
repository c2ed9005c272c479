using System.Buffers;
using System.Globalization;
using System.Text;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Writer;

/// <summary>Writes objects in the syntax of ISO 32000-1, 7.3. References are written with the number the caller gives them.</summary>
/// <param name="output">Takes the bytes.</param>
internal sealed class CosWriter(IBufferWriter<byte> output)
{
    // More digits than any printer resolves; 7.3.3 allows no exponent.
    private const string RealFormat = "0.##########";
    private const double LargestInteger = 1e15;

    /// <summary>Writes an object with all it holds; a stream without its bytes.</summary>
    public void Write(CosObject value)
    {
        switch (value)
        {
            case CosDictionary dictionary: WriteDictionary(dictionary); break;
            case CosArray array: WriteArray(array); break;
            case CosName name: WriteName(name.Value); break;
            case CosString text: WriteString(text.Bytes); break;
            case CosNumber number: Write(Number(number.Value)); break;
            case CosReference reference: Write(string.Create(CultureInfo.InvariantCulture, $"{reference.Number} {reference.Generation} R")); break;
            case CosBoolean boolean: Write(boolean.Value ? "true" : "false"); break;
            case CosStream stream: WriteDictionary(stream.Dictionary); break;
            default: Write("null"); break;
        }
    }

    /// <summary>Writes ASCII text as it is.</summary>
    public void Write(string text)
    {
        var span = output.GetSpan(text.Length);
        output.Advance(Encoding.Latin1.GetBytes(text, span));
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>Writes a string in the hexadecimal spelling (7.3.4.3), which any byte survives.</summary>
    public void WriteHex(ReadOnlySpan<byte> bytes) => Write("<" + Convert.ToHexString(bytes) + ">");

    /// <summary>A number as 7.3.3 spells it.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) return "0";
        return value == Math.Truncate(value) && Math.Abs(value) < LargestInteger
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString(RealFormat, CultureInfo.InvariantCulture);
    }

    private void WriteDictionary(CosDictionary dictionary)
    {
        Write("<<"u8);
        foreach (var (key, value) in dictionary.Entries)
        {
            WriteName(key);
            Write(" "u8);
            Write(value);
        }

        Write(">>"u8);
    }

    private void WriteArray(CosArray array)
    {
        Write("["u8);
        for (var i = 0; i < array.Count; i++)
        {
            if (i > 0) Write(" "u8);
            Write(array[i]);
        }

        Write("]"u8);
    }

    private void WriteName(string name)
    {
        var text = new StringBuilder("/", name.Length + 1);
        foreach (var c in name)
        {
            if (c is > ' ' and < '\u007F' and not '#' && CosChars.IsRegular((byte)c)) text.Append(c);
            else text.Append(CultureInfo.InvariantCulture, $"#{(int)c & 0xFF:X2}");
        }

        Write(text.ToString());
    }

    private void WriteString(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0)
        {
            WriteHex(bytes);
            return;
        }

        var text = new StringBuilder("(", bytes.Length + 2);
        foreach (var b in bytes)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\') text.Append('\\');
            text.Append((char)b);
        }

        Write(text.Append(')').ToString());
    }
}
