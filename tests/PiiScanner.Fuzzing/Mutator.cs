namespace PiiScanner.Fuzzing;

/// <summary>Damages a file in the ways that break readers: flipped bytes, moved and doubled pieces, extreme numbers, cuts. The same seed gives the same damage.</summary>
/// <param name="seed">Chooses the damage.</param>
public sealed class Mutator(int seed)
{
    private static readonly byte[][] Numbers = [[0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0, 0, 0, 0], [1, 0], [0xFF], [0x7F], "99999999"u8.ToArray(), "-1"u8.ToArray()];

    private readonly Random _random = new(seed);

    /// <summary>The damaged file.</summary>
    /// <param name="data">At least one byte.</param>
    public byte[] Mutate(byte[] data)
    {
        var output = data.ToList();
        for (var count = _random.Next(1, 6); count > 0 && output.Count > 4; count--)
        {
            var at = _random.Next(2) == 0 ? _random.Next(output.Count) : _random.Next(Math.Min(output.Count, 1024));
            var length = Math.Min(_random.Next(1, 80), output.Count - at);
            switch (_random.Next(7))
            {
                case 0: output[at] = (byte)_random.Next(256); break;
                case 1: output[at] ^= (byte)(1 << _random.Next(8)); break;
                case 2: output.RemoveRange(at, length); break;
                case 3: output.InsertRange(_random.Next(output.Count), output.GetRange(at, length)); break;
                case 4 or 5: Overwrite(output, at, Numbers[_random.Next(Numbers.Length)]); break;
                case 6 when _random.Next(5) == 0: output.RemoveRange(at, output.Count - at); break;
            }
        }

        return [.. output];
    }

    private static void Overwrite(List<byte> output, int at, byte[] number)
    {
        for (var i = 0; i < number.Length && at + i < output.Count; i++) output[at + i] = number[i];
    }
}
