using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Finds the texts written into formulas of version 8 ([MS-XLS] 2.5.198).</summary>
internal static class BiffFormula
{
    private const int Text = 0x17;
    private const int Attribute = 0x19;

    // Bytes behind the token, by token 20 to 3F; -1 where they are not known.
    private static readonly int[] ClassLengths = [7, 2, 3, 4, 4, 8, 6, 6, 6, 2, 4, 8, 4, 8, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 6, 6, 10, 6, 10, -1, -1];

    /// <summary>The texts; behind a token that is not known, whatever looks like one.</summary>
    /// <param name="body">A record that ends with the formula.</param>
    /// <param name="start">Where the tokens begin.</param>
    /// <param name="length">Bytes of the tokens; behind them stand the values of constant arrays.</param>
    public static List<string> Texts(ReadOnlySpan<byte> body, int start, int length)
    {
        var texts = Tokens(body.Part(start, length));
        if (body.Length > start + length) texts.AddRange(LooseTexts.Find(body.Part((long)start + length, body.Length)) ?? []);
        return texts;
    }

    private static List<string> Tokens(ReadOnlySpan<byte> tokens)
    {
        var texts = new List<string>();
        var strings = new BiffStrings(isNew: true, 0);
        for (var at = 0; at < tokens.Length;)
        {
            var token = tokens[at++];
            if (token == Text)
            {
                var text = strings.Read(tokens, ref at, longLength: false);
                if (!string.IsNullOrWhiteSpace(text)) texts.Add(text);
                continue;
            }

            var length = LengthOf(token, tokens, at);
            if (length < 0)
            {
                texts.AddRange(LooseTexts.Find(tokens[at..]) ?? []);
                break;
            }

            at += length;
        }

        return texts;
    }

    private static int LengthOf(int token, ReadOnlySpan<byte> tokens, int at) => token switch
    {
        0x01 or 0x02 => 4,
        >= 0x03 and <= 0x16 => 0,
        // A choice is followed by the jumps to its cases.
        Attribute => (tokens.U8(at) & 4) != 0 ? 3 + ((tokens.U16(at + 1) + 1) * 2) : 3,
        0x1C or 0x1D => 1,
        0x1E => 2,
        0x1F => 8,
        >= 0x20 and <= 0x7F => ClassLengths[token & 0x1F],
        _ => -1,
    };
}
