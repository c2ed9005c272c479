namespace PiiScanner.Pdf.Tests.Robustness;

/// <summary>Damages a file in the ways that break readers: flipped bytes, moved and doubled pieces, telling words in wrong places, cuts.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Words =
    [
        "0 0 R", "1 0 R", "2 0 R", "99999 0 R", "-1", "0", "2147483648", "1e9", "<<", ">>", "[", "]", "(", ")", "<", ">", "/", "endobj", "endstream", "stream\n", "null",
        "/Length 1 0 R", "/Filter/FlateDecode", "/Filter[/FlateDecode/LZWDecode]", "/Kids[2 0 R]", "/Type/ObjStm", "/Prev 15", "BT", "ET", "q", "Q", "Do", "BI", "ID", "EI", "Tj", "TJ", "cm",
        "BDC", "EMC", "9 9 9 9 9 9 cm", "/X Do", "beginbfrange <00> <FFFFFFFF> <0041>", "/Predictor 15/Columns 100000", "/W[0 0 0]", "/W[8 8 8]", "/Index[0 99999999]",
    ];

    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] data)
    {
        var output = data.ToList();
        for (var count = _random.Next(1, 6); count > 0 && output.Count > 10; count--)
        {
            var at = _random.Next(output.Count);
            var length = Math.Min(_random.Next(1, 60), output.Count - at);
            switch (_random.Next(8))
            {
                case 0: output[at] = (byte)_random.Next(256); break;
                case 1: output[at] ^= (byte)(1 << _random.Next(8)); break;
                case 2: output.RemoveRange(at, length); break;
                case 3: output.InsertRange(_random.Next(output.Count), output.GetRange(at, length)); break;
                case 4: output.InsertRange(at, PiiScanner.Pdf.Tests.Support.PdfBuilder.Bytes(Words[_random.Next(Words.Length)])); break;
                case 5: Overwrite(output, at, PiiScanner.Pdf.Tests.Support.PdfBuilder.Bytes(Words[_random.Next(Words.Length)])); break;
                case 6: ChangeDigit(output, at); break;
                case 7 when _random.Next(6) == 0: output.RemoveRange(at, output.Count - at); break;
            }
        }

        return [.. output];
    }

    private static void Overwrite(List<byte> output, int at, byte[] word)
    {
        for (var i = 0; i < word.Length && at + i < output.Count; i++) output[at + i] = word[i];
    }

    private void ChangeDigit(List<byte> output, int at)
    {
        for (var i = at; i < output.Count; i++)
        {
            if (!char.IsAsciiDigit((char)output[i])) continue;
            output[i] = (byte)('0' + _random.Next(10));
            return;
        }
    }
}
