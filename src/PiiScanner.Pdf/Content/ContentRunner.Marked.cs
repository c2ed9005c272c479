using System.Text;
using PiiScanner.Pdf.Channels;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Content;

/// <content>Marked content (14.6) and optional content (8.11.3.2).</content>
internal sealed partial class ContentRunner
{
    // Longest run of glyphs for which an ActualText is taken to spell them; above it, it is a text of its own.
    private const int MaxReplacedGlyphs = 12;

    private readonly Stack<(PdfMarkedContent? Outer, int FirstGlyph, bool Hidden)> _openMarks = new();
    private PdfMarkedContent? _marked;
    private int _hiddenMarks;

    private bool IsHiddenHere => _hiddenMarks > 0 || _hidden != PdfHidden.None;

    private void BeginMarked()
    {
        if (_openMarks.Count >= MaxSavedStates) return;
        var tag = _lexer.Name(0) ?? "";
        var properties = Properties(out var reference);
        var hidden = tag == "OC" && _run.Layers.IsHidden(reference);
        _openMarks.Push((_marked, _run.Sink.Glyphs.Count, hidden));
        if (hidden) _hiddenMarks++;
        var store = _run.Store;
        _marked = new PdfMarkedContent(tag, _marked)
        {
            Source = _source,
            Id = store.Integer(properties, "MCID", -1),
            ActualText = PdfText.Read(store, properties, "ActualText"),
            Alternate = PdfText.Read(store, properties, "Alt"),
            Expansion = PdfText.Read(store, properties, "E"),
            IsHidden = _hiddenMarks > 0,
            OperatorStart = _lexer.Start,
            OperatorLength = _lexer.End - _lexer.Start,
        };
        if ((_marked.ActualText ?? _marked.Alternate ?? _marked.Expansion) is not null) _run.Sink.Add(_marked);
    }

    private CosDictionary Properties(out CosObject reference)
    {
        reference = CosNull.Instance;
        if (_lexer.Count < 2) return CosDictionary.Empty;
        if (_lexer.Operands[1].Value is CosDictionary direct) return direct;
        if (_lexer.Name(1) is not { } name) return CosDictionary.Empty;
        reference = _resources.Entry("Properties", name);
        return _run.Store.AsDictionary(reference);
    }

    private void EndMarked()
    {
        if (!_openMarks.TryPop(out var open)) return;
        if (_marked is { ActualText: { } actual } marked) marked.IsActualTextDrawn = Replace(open.FirstGlyph, actual);
        if (open.Hidden) _hiddenMarks--;
        _marked = open.Outer;
    }

    // 14.9.4: writers give an ActualText where glyphs and characters do not match one to one. The first glyph then takes the whole text.
    // Writers also repeat a whole paragraph as its ActualText, which then says nothing new.
    private bool Replace(int first, string actual)
    {
        var glyphs = _run.Sink.Glyphs;
        var count = glyphs.Count - first;
        if (string.IsNullOrWhiteSpace(actual)) return true;
        var drawn = new StringBuilder();
        for (var i = first; i < glyphs.Count; i++) drawn.Append(glyphs[i].Text);
        if (SameLetters(drawn, actual)) return true;
        if (count is 0 or > MaxReplacedGlyphs || actual.Length > 4 * count) return false;
        for (var i = first; i < glyphs.Count; i++)
        {
            glyphs[i].Text = i == first ? actual : "";
            glyphs[i].IsUnreadable = false;
        }

        return true;
    }

    private static bool SameLetters(StringBuilder drawn, string actual)
    {
        var at = 0;
        foreach (var c in actual)
        {
            if (char.IsWhiteSpace(c)) continue;
            while (at < drawn.Length && char.IsWhiteSpace(drawn[at])) at++;
            if (at == drawn.Length || drawn[at++] != c) return false;
        }

        while (at < drawn.Length && char.IsWhiteSpace(drawn[at])) at++;
        return at == drawn.Length;
    }
}
