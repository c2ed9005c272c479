using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Images;

namespace PiiScanner.Pdf.Content;

/// <content>Paths and colours (8.5 and 8.6).</content>
internal sealed partial class ContentRunner
{
    private bool ExecutePath()
    {
        ref var m = ref _state.Matrix;
        switch (_lexer.Operator)
        {
            case Op.MoveTo: _path.MoveTo(m, _lexer.Number(0), _lexer.Number(1)); return true;
            case Op.LineTo: _path.LineTo(m, _lexer.Number(0), _lexer.Number(1)); return true;
            case Op.Curve:
                _path.CurveTo(m, _lexer.Number(0), _lexer.Number(1), _lexer.Number(2), _lexer.Number(3), _lexer.Number(4), _lexer.Number(5));
                return true;
            case Op.CurveV: _path.CurveFromCurrent(m, _lexer.Number(0), _lexer.Number(1), _lexer.Number(2), _lexer.Number(3)); return true;
            case Op.CurveY:
                _path.CurveTo(m, _lexer.Number(0), _lexer.Number(1), _lexer.Number(2), _lexer.Number(3), _lexer.Number(2), _lexer.Number(3));
                return true;
            case Op.Close: _path.Close(m); return true;
            case Op.Rectangle: _path.Rectangle(m, _lexer.Number(0), _lexer.Number(1), _lexer.Number(2), _lexer.Number(3)); return true;
            case Op.Clip or Op.ClipEvenOdd: _clipPending = true; return true;
            case Op.EndPath: EndPath(fill: false, stroke: false, close: false); return true;
            case Op.StrokePath: EndPath(fill: false, stroke: true, close: false); return true;
            case Op.CloseStroke: EndPath(fill: false, stroke: true, close: true); return true;
            case Op.FillPath or Op.FillOld or Op.FillEvenOdd: EndPath(fill: true, stroke: false, close: false); return true;
            case Op.FillStroke or Op.FillStrokeEvenOdd: EndPath(fill: true, stroke: true, close: false); return true;
            case Op.CloseFillStroke or Op.CloseFillStrokeEvenOdd: EndPath(fill: true, stroke: true, close: true); return true;
            default: return false;
        }
    }

    private void EndPath(bool fill, bool stroke, bool close)
    {
        if (close) _path.Close(_state.Matrix);
        if (!IsHiddenHere)
        {
            if (fill) PathPainter.Fill(_path, _state, _run.Sink);
            if (stroke) PathPainter.Stroke(_path, _state, _run.Sink);
        }

        if (_clipPending && _path.Box is { } box) _state.Clip = _state.Clip.Intersect(box);
        _clipPending = false;
        _path.Clear();
    }

    private void PaintShading()
    {
        if (!IsHiddenHere) _run.Sink.Add(new PdfShape(PdfShapeKind.Rectangle, _state.Clip, default, false, _run.Sink.NextOrder()));
    }

    private bool ExecuteColor()
    {
        switch (_lexer.Operator)
        {
            case Op.FillGray: SetFill(ColorSpace.Gray); return true;
            case Op.FillRgb: SetFill(ColorSpace.Rgb); return true;
            case Op.FillCmyk: SetFill(ColorSpace.Cmyk); return true;
            case Op.FillColor or Op.FillColorN:
                SetFill(_state.FillSpace);
                ReadPattern();
                return true;
            case Op.FillSpace:
                _state.FillSpace = _resources.ColorSpace(_lexer.Name(0) ?? "");
                _state.Fill = _state.FillSpace.Initial();
                return true;
            case Op.StrokeGray: SetStroke(ColorSpace.Gray); return true;
            case Op.StrokeRgb: SetStroke(ColorSpace.Rgb); return true;
            case Op.StrokeCmyk: SetStroke(ColorSpace.Cmyk); return true;
            case Op.StrokeColor or Op.StrokeColorN:
                SetStroke(_state.StrokeSpace);
                ReadPattern();
                return true;
            case Op.StrokeSpace:
                _state.StrokeSpace = _resources.ColorSpace(_lexer.Name(0) ?? "");
                _state.Stroke = _state.StrokeSpace.Initial();
                return true;
            default: return false;
        }
    }

    // The name of a pattern is the last operand; its own matrix counts from that of the content it is used in.
    private void ReadPattern()
    {
        if (_lexer.Count > 0 && _lexer.Name(_lexer.Count - 1) is { } name) ReadAside(_resources.Entry("Pattern", name), _base);
    }

    private void SetFill(ColorSpace space) => (_state.FillSpace, _state.Fill) = (space, ReadColor(space));

    private void SetStroke(ColorSpace space) => (_state.StrokeSpace, _state.Stroke) = (space, ReadColor(space));

    private PdfColor ReadColor(ColorSpace space)
    {
        Span<double> values = stackalloc double[32];
        var count = 0;
        foreach (var operand in _lexer.Operands)
            if (operand.Kind == OperandKind.Number && count < values.Length) values[count++] = operand.Number;
        return space.ToColor(values[..count]);
    }
}
