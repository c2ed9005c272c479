using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Writer;

namespace PiiScanner.Pdf.Redaction;

/// <summary>
/// Writes a text-showing operator (ISO 32000-1, 9.4.3) without some of its glyphs: what stays keeps its codes, what goes becomes a displacement.
/// </summary>
/// <param name="writer">Takes the operator.</param>
internal sealed class ShowRewriter(CosWriter writer)
{
    // Moves smaller than this, in points, are rounding.
    private const double LeastMove = 0.001;

    private readonly List<Item> _items = [];
    private double _shift;

    /// <summary>Writes one operator.</summary>
    /// <param name="lexer">Stands on the operator.</param>
    /// <param name="edits">Its glyphs that go or move.</param>
    /// <param name="isPlaced">True where they say where all of its glyphs stand; else every gap is made as wide as whole letter sizes.</param>
    /// <param name="shift">How far operators before it have moved the text position, in points; afterwards with it.</param>
    public void Rewrite(ContentLexer lexer, IReadOnlyDictionary<(int ArrayIndex, int Offset), GlyphEdit> edits, bool isPlaced, ref double shift)
    {
        _items.Clear();
        _shift = shift;
        Collect(lexer, edits);
        shift = _shift;
        if (lexer.Operator == Op.SpacingNextLineShow) writer.Write($"{CosWriter.Number(lexer.Number(0))} Tw {CosWriter.Number(lexer.Number(1))} Tc ");
        if (lexer.Operator is Op.SpacingNextLineShow or Op.NextLineShow) writer.Write("T* "u8);
        writer.Write("["u8);
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Kept is { } kept) writer.WriteHex(kept);
            else i = WriteMove(i, isQuantised: !isPlaced);
        }

        writer.Write("] TJ"u8);
    }

    private void Collect(ContentLexer lexer, IReadOnlyDictionary<(int ArrayIndex, int Offset), GlyphEdit> edits)
    {
        var index = 0;
        foreach (var operand in lexer.Operands)
        {
            if (operand.Kind == OperandKind.ArrayStart) index = 0;
            if (operand.Kind == OperandKind.Number && lexer.Operator == Op.ShowArray) _items.Add(new Item(null, operand.Number, false));
            else if (operand.Kind == OperandKind.String) Split(lexer.Bytes(operand), index, edits);
            if (operand.Kind is OperandKind.Number or OperandKind.String or OperandKind.Other) index++;
        }
    }

    private void Split(ReadOnlySpan<byte> bytes, int index, IReadOnlyDictionary<(int ArrayIndex, int Offset), GlyphEdit> edits)
    {
        var kept = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (!edits.TryGetValue((index, at), out var edit))
            {
                at++;
                continue;
            }

            var size = edit.Glyph.Run.FontSize;
            var moves = edit.IsRemoved || Math.Abs(edit.Shift - _shift) > LeastMove;
            if (moves && at > kept) _items.Add(new Item(bytes[kept..at].ToArray(), 0, false));
            if (moves) kept = at;
            if (edit.IsRemoved)
            {
                _items.Add(new Item(null, size == 0 ? 0 : -edit.Glyph.Displacement * 1000 / size, true));
                kept = at + Math.Max(1, edit.Glyph.ByteLength);
            }
            else if (moves)
            {
                _items.Add(new Item(null, -(edit.Shift - _shift) * 1000 / (size * edit.Glyph.Run.Reach), false));
                _shift = edit.Shift;
            }

            at += Math.Max(1, edit.Glyph.ByteLength);
        }

        if (kept < bytes.Length) _items.Add(new Item(bytes[kept..].ToArray(), 0, false));
    }

    // Moves that stand together, a removed glyph among them, become one, as wide as whole em squares: its exact width would narrow down what stood there.
    private int WriteMove(int first, bool isQuantised)
    {
        var (total, last, hides) = (0.0, first, false);
        for (; last < _items.Count && _items[last].Kept is null; last++)
        {
            total += _items[last].Move;
            hides |= _items[last].IsRemoved;
        }

        if (hides && isQuantised) total = total < 0 ? Math.Floor(total / RemovedAreas.Quantum) * RemovedAreas.Quantum : Math.Ceiling(total / RemovedAreas.Quantum) * RemovedAreas.Quantum;
        writer.Write(" " + CosWriter.Number(total) + " ");
        return last - 1;
    }

    /// <summary>An element of the new array: codes that stay, or a displacement in thousandths of the font size.</summary>
    private readonly record struct Item(byte[]? Kept, double Move, bool IsRemoved);
}
