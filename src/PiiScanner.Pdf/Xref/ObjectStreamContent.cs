using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Xref;

/// <summary>A decoded object stream and where its objects start (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectStreamContent
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly int[] _numbers;
    private readonly int[] _offsets;

    public ObjectStreamContent(CosDictionary dictionary, ReadOnlyMemory<byte> data, int maxObjects)
    {
        _data = data;
        var count = dictionary["N"] is CosNumber n ? Math.Clamp(n.ToInt32(), 0, Math.Min(maxObjects, data.Length / 2)) : 0;
        var first = dictionary["First"] is CosNumber f ? f.ToInt32() : 0;
        _numbers = new int[count];
        _offsets = new int[count];
        var lexer = new CosLexer(data.Span, 0);
        for (var i = 0; i < count; i++)
        {
            _numbers[i] = lexer.Next() == CosTokenKind.Number ? (int)Math.Min(lexer.Number, int.MaxValue) : -1;
            _offsets[i] = lexer.Next() == CosTokenKind.Number ? (int)Math.Clamp(first + lexer.Number, 0, int.MaxValue) : int.MaxValue;
        }
    }

    /// <summary>Bytes held in memory, about.</summary>
    public long Size => _data.Length + 8L * _numbers.Length;

    /// <summary>Reads an object; null (the object) where it is not in this stream.</summary>
    /// <param name="number">Its object number.</param>
    /// <param name="index">Its place as the cross-reference gives it; looked for elsewhere if the number differs.</param>
    /// <param name="maxNesting">See <see cref="PdfLimits.MaxNesting"/>.</param>
    public CosObject Read(int number, int index, int maxNesting)
    {
        if ((uint)index >= (uint)_numbers.Length || _numbers[index] != number) index = Array.LastIndexOf(_numbers, number);
        if (index < 0 || _offsets[index] >= _data.Length) return CosNull.Instance;
        return new CosParser(_data.Span, _offsets[index], maxNesting).Read();
    }

    /// <summary>All objects, with their numbers.</summary>
    /// <param name="maxNesting">See <see cref="PdfLimits.MaxNesting"/>.</param>
    public IEnumerable<(int Number, CosObject Value)> All(int maxNesting)
    {
        for (var i = 0; i < _numbers.Length; i++)
            if (_numbers[i] >= 0 && _offsets[i] < _data.Length) yield return (_numbers[i], new CosParser(_data.Span, _offsets[i], maxNesting).Read());
    }
}
