using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Text;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.Rtf;

/// <summary>Walks rich text from its first to its last byte.</summary>
internal sealed partial class RtfWalker
{
    private readonly RtfTokenizer _tokens;
    private readonly ReadContext _context;
    private readonly Document _document;
    private readonly EmbeddedObjects _embedded;
    private readonly CancellationToken _cancel;
    private readonly RtfFonts _fonts = new();
    private readonly Stack<Frame> _frames = new();
    private readonly BlockNumbers _paragraphs = new();
    private readonly SectionAssembler _assembler;
    private readonly TextFlow _body;
    private readonly TextFlow _trailing;
    private readonly MemoryStream _bytes = new();
    private RtfState _state;
    private bool _isStarred;
    private bool _isAtGroupStart;
    private int _substitutes;

    public RtfWalker(byte[] bytes, EmbeddedObjects embedded, ReadContext context, Document document, CancellationToken cancel)
    {
        _tokens = new RtfTokenizer(bytes);
        _embedded = embedded;
        _context = context;
        _document = document;
        _cancel = cancel;
        _assembler = new SectionAssembler(null, new BlockNumbers(), null, context.Limits.MaxBlockLength);
        _body = new TextFlow(null, _paragraphs);
        _trailing = new TextFlow(DocumentParts.Unreferenced, _paragraphs);
        _state = new RtfState { Story = _body };
    }

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        for (var count = 0; Step(); count++)
        {
            if ((count & 0x3FF) == 0) _cancel.ThrowIfCancellationRequested();
            foreach (var section in _assembler.Add(_body.Take(), null)) yield return section;
        }

        if (_frames.Count > 0) _document.Add(new ReadGap("damaged", RtfMessages.CutOff));
        while (_frames.Count > 0) CloseGroup();
        foreach (var draft in _trailing.Finish()) _body.Hang(draft);
        foreach (var section in _assembler.Add(_body.Finish(), null)) yield return section;
        foreach (var section in _assembler.Flush()) yield return section;
    }

    private bool Step()
    {
        try
        {
            var kind = _tokens.Next();
            if (kind is not (RtfTokenKind.Byte or RtfTokenKind.Text)) Decode();
            switch (kind)
            {
                case RtfTokenKind.End: return false;
                case RtfTokenKind.Open: return OpenGroup();
                case RtfTokenKind.Close:
                    CloseGroup();
                    return true;
                default:
                    if (TakesSubstitute(kind)) return true;
                    Read(kind);
                    return true;
            }
        }
        catch (PartLimitException limit)
        {
            _document.Add(new ReadGap("limit-reached", RtfMessages.Limit(limit.Reason)));
            _frames.Clear();
            return false;
        }
    }

    private void Read(RtfTokenKind kind)
    {
        switch (kind)
        {
            case RtfTokenKind.Word:
                ReadWord(_tokens.Word, _tokens.Number);
                break;
            case RtfTokenKind.Symbol when _tokens.Value == '*':
                _isStarred = true;
                return;
            case RtfTokenKind.Symbol:
                ReadSymbol(_tokens.Value);
                break;
            case RtfTokenKind.Byte:
                _bytes.WriteByte(_tokens.Value);
                break;
            case RtfTokenKind.Text when _state.Destination is RtfDestination.Picture or RtfDestination.Object:
                Blob()?.AddDigits(_tokens.Bytes);
                break;
            case RtfTokenKind.Text:
                _bytes.Write(_tokens.Bytes);
                break;
            case RtfTokenKind.Binary:
                Blob()?.Add(_tokens.Bytes);
                break;
        }

        _isAtGroupStart = false;
        _isStarred = false;
    }

    private bool OpenGroup()
    {
        _substitutes = 0;
        _isStarred = false;
        if (_frames.Count >= _context.Limits.MaxElementDepth) throw new PartLimitException(PackageMessages.TooDeep);
        _frames.Push(new Frame(_state));
        _state = _state.Inner();
        _isAtGroupStart = true;
        return true;
    }

    private void CloseGroup()
    {
        _substitutes = 0;
        _isAtGroupStart = false;
        _isStarred = false;
        if (_frames.Count == 0) return;
        var frame = _frames.Pop();
        if (_state.Destination == RtfDestination.Styles) EndStyle();
        if (_state.Destination == RtfDestination.Fonts) _fonts.Close();
        var inner = _state;
        _state = frame.Outer;
        if (frame.Note is { } note) EndNote(frame.Word, inner.NotePart, note.ToString());
        else if (inner is { Destination: RtfDestination.Note, NotePart: DocumentParts.Metadata }) NoteText()?.Append(' ');
        if (frame.Story is not null) EndStory(inner.Story);
        if (frame.Blob is { } blob) HandOver(blob);
        // Behind the last brace no program shows anything.
        if (_frames.Count == 0) _state = new RtfState { Story = _trailing };
    }

    private void EndStory(TextFlow story)
    {
        foreach (var draft in story.Finish()) _state.Story.Hang(draft);
    }

    private void EndNote(string word, string part, string text)
    {
        text = text.Trim(' ', ';', '\0', '\r', '\n');
        var isEmpty = word switch
        {
            "fldinst" => WordFields.IsEmptyOfText(text),
            "bkmkstart" => WordFields.IsGenerated(text),
            "template" => text is "Normal" or "Normal.dotm" or "Normal.dot" or "Normal.dotx",
            "revtbl" => text is "Unknown",
            "sv" => !text.Any(char.IsLetter) && text.Count(char.IsAsciiDigit) < 9,
            _ => false,
        };
        if (!isEmpty && _state.Destination != RtfDestination.Skip) _state.Story.Hang(part, text);
    }

    // The characters that stand behind \u for programs that do not know it.
    private bool TakesSubstitute(RtfTokenKind kind)
    {
        if (_substitutes == 0) return false;
        if (kind != RtfTokenKind.Text)
        {
            _substitutes--;
            return true;
        }

        var bytes = _tokens.Bytes;
        var taken = Math.Min(_substitutes, bytes.Length);
        _substitutes -= taken;
        if (taken == bytes.Length) return true;
        _bytes.Write(bytes[taken..]);
        return true;
    }

    private void Decode()
    {
        if (_bytes.Length == 0) return;
        var text = CodePageText.Decode(_bytes.GetBuffer().AsSpan(0, (int)_bytes.Length), _fonts.PageOf(_state.Font));
        _bytes.SetLength(0);
        Append(text);
    }

    private void Append(string text)
    {
        switch (_state.Destination)
        {
            case RtfDestination.Story: _state.Story.Append(text, Look()); break;
            case RtfDestination.Fonts: _fonts.ReadName(text); break;
            case RtfDestination.Styles: _styleName.Append(text.AsSpan(0, Math.Min(text.Length, 200))); break;
            case RtfDestination.Colors: ReadColorEnd(text); break;
            case RtfDestination.Note: NoteText()?.Append(text); break;
        }
    }

    private StringBuilder? NoteText() => _frames.FirstOrDefault(frame => frame.Note is not null)?.Note;

    private RtfBlob? Blob() => _frames.FirstOrDefault(frame => frame.Blob is not null)?.Blob;

    private void HandOver(RtfBlob blob)
    {
        var bytes = blob.ToFile();
        if (bytes.Length == 0 && !blob.IsCut) return;
        if (blob.IsCut || !_embedded.TryHandOver(bytes, blob.IsPicture, blob.Shown))
            _document.Add(blob.IsPicture ? new ReadGap("image-not-read", RtfMessages.PictureUnread) : new ReadGap("part-not-read", RtfMessages.ObjectUnread));
    }

    /// <summary>An open group: the state outside, and what the group collects.</summary>
    private sealed class Frame(RtfState outer)
    {
        public RtfState Outer { get; } = outer;

        public string Word { get; set; } = "";

        public StringBuilder? Note { get; set; }

        public TextFlow? Story { get; set; }

        public RtfBlob? Blob { get; set; }
    }
}
