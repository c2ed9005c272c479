using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>One line of a contact card (vCard, RFC 6350 and its older forms): <c>TEL;TYPE=CELL:0912…</c>.</summary>
/// <param name="Name">Name of the property in upper case, without group and parameters.</param>
/// <param name="Value">What stands behind the colon, decoded where it is quoted-printable.</param>
internal sealed record CardProperty(string Name, NormalizedText Value)
{
    /// <summary>Reads a line; null for one that is no property.</summary>
    public static CardProperty? Read(NormalizedText line)
    {
        var text = line.Text;
        var colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1) return null;
        var end = text.IndexOf(';');
        if (end < 0 || end > colon) end = colon;
        var start = text.LastIndexOf('.', end - 1) + 1;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or '-')) return null;
        }

        var isQuoted = text.IndexOf("QUOTED-PRINTABLE", 0, colon, StringComparison.OrdinalIgnoreCase) >= 0;
        var value = isQuoted ? Decode(line, colon + 1) : Fields.Slice(line, colon + 1, text.Length - colon - 1);
        return new CardProperty(VietnameseLetters.ToUpper(text.Substring(start, end - start)), value);
    }

    // "=4E=67=75=79=E1=BB=85=6E": each character stands where its first octet is written.
    private static NormalizedText Decode(NormalizedText line, int start)
    {
        var bytes = new List<byte>();
        var places = new List<int>();
        for (var at = start; at < line.Text.Length; at++)
        {
            var octet = line.Text[at] == '=' && at + 2 < line.Text.Length ? Hex(line.Text[at + 1]) * 16 + Hex(line.Text[at + 2]) : -1;
            places.Add(line.ToOriginal(at, 1).Start);
            if (octet >= 0)
            {
                bytes.Add((byte)octet);
                at += 2;
            }
            else
            {
                bytes.Add(line.Text[at] < 0x80 ? (byte)line.Text[at] : (byte)'?');
            }
        }

        places.Add(line.ToOriginal(line.Text.Length - 1, 1).End);
        var text = new StringBuilder(bytes.Count);
        var map = new List<int>();
        var octets = bytes.ToArray();
        for (var i = 0; i < octets.Length;)
        {
            var length = Math.Min(octets.Length - i, octets[i] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 });
            foreach (var unit in Encoding.UTF8.GetString(octets, i, length))
            {
                text.Append(unit);
                map.Add(places[i]);
            }

            i += length;
        }

        map.Add(places[places.Count - 1]);
        return new NormalizedText(line.Block, text.ToString(), [.. map]);
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1000,
    };
}
