using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Images;

namespace PiiScanner.Pdf.Content;

/// <summary>Runs the operators of one content stream (ISO 32000-1, 8 and 9) and hands what they paint to the sink.</summary>
internal sealed partial class ContentRunner
{
    private const int MaxSavedStates = 512;
    private const int OperatorsPerCancelCheck = 4096;

    private readonly PageRun _run;
    private readonly PdfContentSource _source;
    private readonly PageResources _resources;
    private readonly ContentLexer _lexer;
    private readonly int _depth;
    private readonly PdfHidden _hidden;
    private readonly Stack<GraphicsState> _saved = new();
    private readonly PathBuilder _path = new();
    private readonly PdfMatrix _base;
    private GraphicsState _state;
    private bool _clipPending;

    public ContentRunner(PageRun run, PdfContentSource source, ReadOnlyMemory<byte> data, PageResources resources, GraphicsState state, int depth, PdfHidden hidden)
    {
        (_run, _source, _resources, _state, _depth, _hidden) = (run, source, resources, state, depth, hidden);
        _base = state.Matrix;
        _lexer = new ContentLexer(data, run.Store.Limits.MaxNesting);
    }

    /// <summary>The marked content around the whole stream, or null.</summary>
    public PdfMarkedContent? OuterMarked { get; init; }

    /// <summary>Runs to the end, or until the page has enough glyphs.</summary>
    public void Run()
    {
        _marked = OuterMarked;
        try
        {
            for (var count = 1; _lexer.Next() && !_run.Sink.IsFull; count++)
            {
                if (count % OperatorsPerCancelCheck == 0) _run.Cancel.ThrowIfCancellationRequested();
                Execute();
            }
        }
        catch (PdfException e) when (e.Error == PdfError.LimitExceeded)
        {
            _run.Sink.Report(PdfProblemKind.LimitExceeded, _source.Id);
        }

        while (_openMarks.Count > 0) EndMarked();
        if (_run.Sink.IsFull) _run.Sink.Report(PdfProblemKind.LimitExceeded, _source.Id);
    }

    private void Execute()
    {
        if (ExecuteText() || ExecutePath() || ExecuteColor()) return;
        switch (_lexer.Operator)
        {
            case Op.Save:
                if (_saved.Count < MaxSavedStates) _saved.Push(_state.Clone());
                break;
            case Op.Restore:
                if (_saved.TryPop(out var saved)) _state = saved;
                break;
            case Op.Concat: _state.Matrix = ReadMatrix().Then(_state.Matrix); break;
            case Op.LineWidth: _state.LineWidth = Math.Abs(_lexer.Number(0)); break;
            case Op.ExtGState: ApplyExtGState(_lexer.Name(0)); break;
            case Op.XObject: DrawXObject(_lexer.Name(0)); break;
            case Op.InlineImage: DrawInlineImage(); break;
            case Op.Shading: PaintShading(); break;
            case Op.BeginMarked or Op.BeginMarkedProperties: BeginMarked(); break;
            case Op.EndMarked: EndMarked(); break;
        }
    }

    private PdfMatrix ReadMatrix() =>
        new(_lexer.Number(0), _lexer.Number(1), _lexer.Number(2), _lexer.Number(3), _lexer.Number(4), _lexer.Number(5));

    // Table 58.
    private void ApplyExtGState(string? name)
    {
        if (name is null) return;
        var store = _run.Store;
        var dictionary = store.AsDictionary(_resources.Entry("ExtGState", name));
        _state.FillAlpha = store.Number(dictionary, "ca", _state.FillAlpha);
        _state.StrokeAlpha = store.Number(dictionary, "CA", _state.StrokeAlpha);
        _state.LineWidth = store.Number(dictionary, "LW", _state.LineWidth);
        if (dictionary.Has("BM"))
        {
            var mode = store.Get(dictionary, "BM");
            if (mode is CosArray list) mode = store.Resolve(list[0]);
            _state.IsBlended = mode is CosName and not CosName { Value: "Normal" or "Compatible" };
        }

        if (dictionary.Has("SMask"))
        {
            _state.HasSoftMask = store.Get(dictionary, "SMask") is CosDictionary;
            ReadAside(store.Dictionary(dictionary, "SMask")["G"], _state.Matrix);
        }

        if (store.Get(dictionary, "Font") is not CosArray font) return;
        _state.Text.Font = _run.Fonts.Get(font[0]) ?? _state.Text.Font;
        if (store.Resolve(font[1]) is CosNumber size) _state.Text.FontSize = size.Value;
    }
}
