using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>The shared strings of a workbook, kept as UTF-8 in a few large blocks: two million short strings cost about 80 MB instead of 200.</summary>
internal sealed class SharedStrings
{
    private const int ChunkSize = 1 << 20;
    private const long MaxBytes = 1L << 30;
    private const int MaxStrings = 20_000_000;
    private const int MaxPhonetics = 100_000;
    private readonly HashSet<string> _phonetics = new(StringComparer.Ordinal);
    private readonly List<byte[]> _chunks = [];
    private readonly Dictionary<int, TextRun[]> _runs = [];
    private long[] _places = new long[1024];
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
        if (_chunks.Count == 0 || _used + size + 4 > _chunks[^1].Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkSize, size + 4)));
            _used = 0;
        }

        var chunk = _chunks[^1];
        if (Count == _places.Length) Array.Resize(ref _places, Count * 2);
        _places[Count] = ((long)(_chunks.Count - 1) << 32) | (uint)_used;
        BitConverter.TryWriteBytes(chunk.AsSpan(_used), size);
        Encoding.UTF8.GetBytes(text, chunk.AsSpan(_used + 4));
        _used += size + 4;
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
        var place = _places[index];
        var chunk = _chunks[(int)(place >> 32)];
        var at = (int)(uint)place;
        return Encoding.UTF8.GetString(chunk, at + 4, BitConverter.ToInt32(chunk, at));
    }

    /// <summary>Fonts of a rich string, or null.</summary>
    public TextRun[]? Runs(int index) => _runs.GetValueOrDefault(index);

    /// <summary>Notes that a cell shows the string.</summary>
    public void MarkShown(int index)
    {
        if (_shown.Length == 0) _shown = new ulong[(Count / 64) + 1];
        _shown[index >> 6] |= 1UL << (index & 63);
    }

    /// <summary>True when a cell showed the string.</summary>
    public bool IsShown(int index) => _shown.Length > 0 && (_shown[index >> 6] & (1UL << (index & 63))) != 0;
}
