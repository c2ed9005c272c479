using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>The shared strings of a workbook, kept as UTF-8 in blocks: two million short strings cost about 50 MB instead of 200. Nothing grows by copying: what is left behind of large arrays stays in memory for long.</summary>
internal sealed class SharedStrings
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;
    private const int PlacesBits = 14;
    private const int MostLengthBytes = 5;
    private const long MaxBytes = 1L << 30;
    private const int MaxStrings = 20_000_000;
    private const int MaxPhonetics = 100_000;
    private readonly HashSet<string> _phonetics = new(StringComparer.Ordinal);
    private readonly List<byte[]> _chunks = [];
    private readonly Dictionary<int, TextRun[]> _runs = [];
    private readonly List<uint[]> _places = []; // the chunk in the upper 12 bits, where the string begins in it in the lower 20
    private int _used;
    private long _total;
    private ulong[] _shown = [];

    /// <summary>Number of strings.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the next string.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="runs">Fonts of rich text, or null.</param>
    /// <exception cref="PartLimitException">The strings together pass 1 GiB.</exception>
    public void Add(ReadOnlySpan<char> text, TextRun[]? runs)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        _total += size;
        if (_total > MaxBytes || Count >= MaxStrings) throw new PartLimitException(PackageMessages.TooManyStrings);
        if (_chunks.Count == 0 || _used + size + MostLengthBytes > _chunks[^1].Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkSize, size + MostLengthBytes)));
            _used = 0;
        }

        var chunk = _chunks[^1];
        var at = Count & ((1 << PlacesBits) - 1);
        if (at == 0) _places.Add(new uint[1 << PlacesBits]);
        _places[^1][at] = ((uint)(_chunks.Count - 1) << ChunkBits) | (uint)_used;
        _used = WriteLength(chunk, _used, size);
        Encoding.UTF8.GetBytes(text, chunk.AsSpan(_used));
        _used += size;
        if (runs is not null) _runs[Count] = runs;
        Count++;
    }

    /// <summary>Phonetic guides of the strings, as many as are kept.</summary>
    public IReadOnlyCollection<string> Phonetics => _phonetics;

    /// <summary>Adds a phonetic guide.</summary>
    public void AddPhonetic(string text)
    {
        if (_phonetics.Count < MaxPhonetics) _phonetics.Add(text);
    }

    /// <summary>The string of this index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such index.</exception>
    public string Get(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
        var place = _places[index >> PlacesBits][index & ((1 << PlacesBits) - 1)];
        var chunk = _chunks[(int)(place >> ChunkBits)];
        var at = (int)(place & (ChunkSize - 1));
        var length = ReadLength(chunk, ref at);
        return Encoding.UTF8.GetString(chunk, at, length);
    }

    /// <summary>Fonts of a rich string, or null.</summary>
    public TextRun[]? Runs(int index) => _runs.GetValueOrDefault(index);

    /// <summary>Notes that a cell shows the string.</summary>
    public void MarkShown(int index)
    {
        if (_shown.Length == 0) _shown = new ulong[(Count / 64) + 1];
        _shown[index >> 6] |= 1UL << (index & 63);
    }

    // Seven bits a byte, the lowest first; a set top bit says that more follow.
    private static int WriteLength(byte[] chunk, int at, int length)
    {
        for (; length > 0x7F; length >>= 7) chunk[at++] = (byte)(length | 0x80);
        chunk[at++] = (byte)length;
        return at;
    }

    private static int ReadLength(byte[] chunk, ref int at)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = chunk[at++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80) return length;
        }
    }

    /// <summary>True when a cell showed the string.</summary>
    public bool IsShown(int index) => _shown.Length > 0 && (_shown[index >> 6] & (1UL << (index & 63))) != 0;
}
