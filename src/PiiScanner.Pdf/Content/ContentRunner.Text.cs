using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Content;

/// <content>Text state, positioning and showing (9.3 and 9.4).</content>
internal sealed partial class ContentRunner
{
    private PdfMatrix _textMatrix = PdfMatrix.Identity;
    private PdfMatrix _lineMatrix = PdfMatrix.Identity;
    private int _piece;

    private bool ExecuteText()
    {
        ref var text = ref _state.Text;
        switch (_lexer.Operator)
        {
            case Op.BeginText: StartPiece(PdfMatrix.Identity); return true;
            case Op.EndText: return true;
            case Op.CharSpacing: text.CharSpacing = _lexer.Number(0); return true;
            case Op.WordSpacing: text.WordSpacing = _lexer.Number(0); return true;
            case Op.HorizontalScale: text.HorizontalScale = _lexer.Number(0) / 100; return true;
            case Op.Leading: text.Leading = _lexer.Number(0); return true;
            case Op.Font: SetFont(); return true;
            case Op.RenderMode: text.RenderMode = (int)Math.Clamp(_lexer.Number(0), 0, 7); return true;
            case Op.Rise: text.Rise = _lexer.Number(0); return true;
            case Op.MoveText: MoveLine(_lexer.Number(0), _lexer.Number(1)); return true;
            case Op.MoveTextLeading:
                text.Leading = -_lexer.Number(1);
                MoveLine(_lexer.Number(0), _lexer.Number(1));
                return true;
            case Op.TextMatrix: StartPiece(ReadMatrix()); return true;
            case Op.NextLine: MoveLine(0, -text.Leading); return true;
            case Op.Show or Op.ShowArray: ShowOperands(); return true;
            case Op.NextLineShow:
                MoveLine(0, -text.Leading);
                ShowOperands();
                return true;
            case Op.SpacingNextLineShow:
                text.WordSpacing = _lexer.Number(0);
                text.CharSpacing = _lexer.Number(1);
                MoveLine(0, -text.Leading);
                ShowOperands();
                return true;
            default: return false;
        }
    }

    private void SetFont()
    {
        _state.Text.FontSize = _lexer.Number(1);
        if (_lexer.Name(0) is not { } name) return;
        // A font may be large to read; a page may name thousands.
        _run.Cancel.ThrowIfCancellationRequested();
        var font = _resources.Font(name);
        if (font is null) _run.Sink.Report(PdfProblemKind.MissingResource, _source.Id);
        _state.Text.Font = font ?? _run.Fonts.Fallback;
    }

    private void StartPiece(in PdfMatrix matrix)
    {
        _textMatrix = _lineMatrix = matrix;
        _piece = _run.Sink.NextPiece();
    }

    private void MoveLine(double x, double y) => _textMatrix = _lineMatrix = new PdfMatrix(1, 0, 0, 1, x, y).Then(_lineMatrix);

    private void ShowOperands()
    {
        ref var text = ref _state.Text;
        text.Font ??= _run.Fonts.Fallback;
        var matrix = _textMatrix.Then(_state.Matrix);
        var run = CreateRun(text, text.Font, matrix);
        double moved = 0;
        var index = 0;
        var operands = _lexer.Operands;
        for (var i = 0; i < operands.Length; i++)
        {
            ref readonly var operand = ref operands[i];
            if (operand.Kind == OperandKind.ArrayStart) index = 0;
            if (operand.Kind == OperandKind.Number && _lexer.Operator == Op.ShowArray)
                moved -= operand.Number / 1000 * text.FontSize * (run.IsVertical ? 1 : text.HorizontalScale);
            else if (operand.Kind == OperandKind.String)
                ShowString(operand, run, text.Font, matrix, index, ref moved);
            if (operand.Kind is OperandKind.Number or OperandKind.String or OperandKind.Other) index++;
        }

        var shift = run.IsVertical ? new PdfMatrix(1, 0, 0, 1, 0, moved) : new PdfMatrix(1, 0, 0, 1, moved, 0);
        _textMatrix = shift.Then(_textMatrix);
    }

    private PdfTextRun CreateRun(in TextState text, PdfFont font, in PdfMatrix m)
    {
        var (size, vertical) = (text.FontSize, font.IsVertical);
        // Vertical glyphs are centred on their line: half an em lies to either side.
        var (up, down) = vertical ? (-0.5 * size, 0.5 * size) : (font.Ascent * size, font.Descent * size);
        var height = Math.Abs(size) * Math.Sqrt(m.C * m.C + m.D * m.D);
        return new PdfTextRun(font.Info, _source)
        {
            OperatorStart = _lexer.Start,
            OperatorLength = _lexer.End - _lexer.Start,
            Size = height,
            FontSize = size,
            CharSpacing = text.CharSpacing,
            WordSpacing = text.WordSpacing,
            HorizontalScale = text.HorizontalScale,
            Reach = text.HorizontalScale * m.A,
            RenderMode = text.RenderMode,
            Color = text.RenderMode is 1 or 5 ? _state.Stroke : _state.Fill,
            UpX = up * (vertical ? m.A : m.C),
            UpY = up * (vertical ? m.B : m.D),
            DownX = down * (vertical ? m.A : m.C),
            DownY = down * (vertical ? m.B : m.D),
            IsVertical = vertical,
            Piece = _piece,
            PaintOrder = _run.Sink.NextOrder(),
            MarkedContent = _marked,
            Clip = _state.Clip,
            Hidden = RunHidden(text, height),
        };
    }

    private PdfHidden RunHidden(in TextState text, double height)
    {
        var hidden = _hidden;
        if (text.RenderMode == 3) hidden |= PdfHidden.InvisibleMode;
        if (_hiddenMarks > 0) hidden |= PdfHidden.OptionalContent;
        if ((text.RenderMode is 1 or 5 ? _state.StrokeAlpha : _state.FillAlpha) < 0.02) hidden |= PdfHidden.Transparent;
        if (height < 1) hidden |= PdfHidden.TooSmall;
        return hidden;
    }

    private void ShowString(in Operand operand, PdfTextRun run, PdfFont font, in PdfMatrix m, int arrayIndex, ref double moved)
    {
        var bytes = _lexer.Bytes(operand);
        var scale = run.IsVertical ? 1 : run.HorizontalScale;
        var (dx, dy) = run.IsVertical ? (m.C, m.D) : (m.A, m.B);
        var (baseX, baseY) = (m.E + _state.Text.Rise * m.C, m.F + _state.Text.Rise * m.D);
        for (var at = 0; at < bytes.Length;)
        {
            var length = font.ReadCode(bytes[at..], out var code);
            var shape = font.Glyph(code, length);
            var advance = (run.IsVertical ? shape.Vertical.W1 : shape.Width) * run.FontSize;
            var displacement = advance + run.CharSpacing + (length == 1 && code == 32 ? run.WordSpacing : 0);
            var (x, y) = (baseX + moved * dx, baseY + moved * dy);
            var glyph = new PdfGlyph(run, shape.Text)
            {
                Code = code,
                IsUnreadable = shape.IsUnreadable,
                ArrayIndex = arrayIndex,
                StringOffset = at,
                ByteLength = length,
                Displacement = displacement,
                X = x,
                Y = y,
                EndX = x + advance * scale * dx,
                EndY = y + advance * scale * dy,
            };
            glyph.Hidden = run.Hidden | PlaceHidden(glyph);
            _run.Sink.Add(glyph);
            moved += displacement * scale;
            at += length;
        }
    }

    private PdfHidden PlaceHidden(PdfGlyph glyph)
    {
        var x = (glyph.X + glyph.EndX) / 2 + 0.4 * glyph.Run.UpX;
        var y = (glyph.Y + glyph.EndY) / 2 + 0.4 * glyph.Run.UpY;
        if (!_run.PageBox.Contains(x, y)) return PdfHidden.OffPage;
        return _state.Clip.Contains(x, y) ? PdfHidden.None : PdfHidden.Clipped;
    }
}
