using System.Text;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Content;

/// <summary>
/// Reads a content stream operator by operator (ISO 32000-1, 7.8.2), each with its operands and the range of bytes it stands in.
/// Any bytes are accepted; not for many threads at once.
/// </summary>
internal sealed class ContentLexer(ReadOnlyMemory<byte> data, int maxNesting)
{
    private const int MaxOperands = 1 << 20;
    private const int MaxLooseOperands = 4096;

    private readonly List<Operand> _operands = [];
    private readonly ByteSink _scratch = new(1024);
    private readonly List<(int Start, int End)> _comments = [];
    private int _position;
    private int _arrayDepth;

    public ReadOnlySpan<Operand> Operands => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_operands);

    public int Count => _operands.Count;

    /// <summary>The comments (7.2.4) since the operator before, from their percent sign to the end of their line.</summary>
    public IReadOnlyList<(int Start, int End)> Comments => _comments;

    /// <summary>The operator: its bytes, high byte first, up to three of them; 0 for longer words, which are no operators.</summary>
    public uint Operator { get; private set; }

    /// <summary>First byte of the first operand, or of the operator where it has none.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the last byte of the operator.</summary>
    public int End => _position;

    public static uint Code(ReadOnlySpan<byte> word)
    {
        if (word.Length > 3) return 0;
        uint code = 0;
        foreach (var c in word) code = (code << 8) | c;
        return code;
    }

    /// <summary>Bytes of a string operand.</summary>
    public ReadOnlySpan<byte> Bytes(in Operand operand) => _scratch.Slice(operand.Start, operand.Length);

    /// <summary>The number at a place, counted from the first operand; 0 where there is none.</summary>
    public double Number(int index) => (uint)index < (uint)_operands.Count ? _operands[index].Number : 0;

    /// <summary>The name at a place, or null.</summary>
    public string? Name(int index) =>
        (uint)index < (uint)_operands.Count && _operands[index].Kind == OperandKind.Name ? _operands[index].Value as string : null;

    /// <summary>Moves to the next operator.</summary>
    /// <returns>False at the end of the data.</returns>
    public bool Next()
    {
        var span = data.Span;
        _operands.Clear();
        _scratch.Clear();
        _comments.Clear();
        _arrayDepth = 0;
        Start = -1;
        while (true)
        {
            SkipWhite(span);
            if (_position >= span.Length) return false;
            if (Start < 0) Start = _position;
            var c = span[_position];
            if (CosChars.IsNumberPart(c)) Add(new(OperandKind.Number, NumberScanner.Read(span, ref _position, out _), 0, 0, null));
            else if (CosChars.IsRegular(c))
            {
                if (ReadWord(span)) return true;
            }
            else
            {
                ReadDelimited(span, c);
            }
        }
    }

    /// <summary>Reads the rest of an inline image (8.9.7) after <c>BI</c>; the lexer then stands behind <c>EI</c>.</summary>
    public InlineImage ReadInlineImage()
    {
        var span = data.Span;
        var entries = new Dictionary<string, CosObject>();
        var parser = new CosParser(span, _position, maxNesting);
        while (!parser.AtEnd() && !parser.TryKeyword("ID"u8) && entries.Count < 64)
        {
            if (parser.Read() is not CosName key) continue;
            entries[key.Value] = parser.Read();
        }

        var start = Math.Min(parser.Position + 1, span.Length);
        var dictionary = new CosDictionary(entries);
        var end = InlineImage.FindEnd(span, start, dictionary, out var after);
        _position = after;
        return new InlineImage(dictionary, data[start..end], start);
    }

    private void SkipWhite(ReadOnlySpan<byte> span)
    {
        while (_position < span.Length)
        {
            var c = span[_position];
            if (CosChars.IsWhite(c))
            {
                _position++;
            }
            else if (c == '%')
            {
                var end = span[_position..].IndexOfAny((byte)'\r', (byte)'\n');
                var start = _position;
                _position = end < 0 ? span.Length : _position + end;
                _comments.Add((start, _position));
            }
            else
            {
                return;
            }
        }
    }

    // True for an operator; true, false and null are operands.
    private bool ReadWord(ReadOnlySpan<byte> span)
    {
        var start = _position++;
        while (_position < span.Length && CosChars.IsRegular(span[_position])) _position++;
        var word = span[start.._position];
        if (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8))
        {
            Add(new(OperandKind.Other, 0, 0, 0, null));
            return false;
        }

        Operator = Code(word);
        return true;
    }

    private void ReadDelimited(ReadOnlySpan<byte> span, byte c)
    {
        if (c == '/')
        {
            var lexer = new CosLexer(span, _position);
            lexer.Next();
            _position = lexer.Position;
            Add(new(OperandKind.Name, 0, 0, 0, lexer.Name));
        }
        else if (c == '<' && _position + 1 < span.Length && span[_position + 1] == '<')
        {
            var parser = new CosParser(span, _position, maxNesting);
            Add(new(OperandKind.Dictionary, 0, 0, 0, parser.Read()));
            _position = parser.Position;
        }
        else if (c is (byte)'(' or (byte)'<')
        {
            _position++;
            var start = _scratch.Length;
            if (c == '(') StringScanner.ReadLiteral(span, ref _position, _scratch);
            else StringScanner.ReadHex(span, ref _position, _scratch);
            Add(new(OperandKind.String, 0, start, _scratch.Length - start, null));
        }
        else
        {
            _position++;
            if (c == '[') _arrayDepth++;
            if (c == ']') _arrayDepth--;
            if (c is (byte)'[' or (byte)']') Add(new(c == '[' ? OperandKind.ArrayStart : OperandKind.ArrayEnd, 0, 0, 0, null));
        }
    }

    private void Add(Operand operand)
    {
        // Operands without an operator are garbage: only the last ones could matter.
        if (_operands.Count >= (_arrayDepth > 0 ? MaxOperands : MaxLooseOperands) && _arrayDepth <= 0) _operands.Clear();
        if (_operands.Count < MaxOperands) _operands.Add(operand);
    }
}
