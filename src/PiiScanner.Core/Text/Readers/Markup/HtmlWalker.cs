using PiiScanner.Core.Text.Readers.Json;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Walks a page, or a stretch of it, and makes its sections in reading order. Keeps no recursion: depth costs no stack.</summary>
internal sealed class HtmlWalker
{
    private readonly string _source;
    private readonly MarkupTokenizer _tokens;
    private readonly BlockMaker _blocks;
    private readonly EmbeddedTexts _embedded;
    private readonly Document _report;
    private readonly string? _part;
    private readonly ElementStack _stack;
    private readonly StyleSheet _sheet = new();
    private readonly HtmlAside _aside = new();
    private readonly BlockText _bodyText = new();
    private readonly Stack<HtmlTable> _tables = new();
    private readonly Queue<DocumentSection> _ready = new();
    private readonly List<(int Start, int End)> _unseen = [];
    private readonly BodyFlow _body;
    private int _looseTables;
    private bool _depthReported;

    /// <summary>Makes a walker.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="range">The stretch to walk.</param>
    /// <param name="blocks">Makes the blocks; shared with the walkers of inner stretches.</param>
    /// <param name="embedded">Takes the files inside the page.</param>
    /// <param name="report">Told of gaps.</param>
    /// <param name="part">The part that all of the stretch belongs to, or null for a page.</param>
    public HtmlWalker(string source, (int Start, int End) range, BlockMaker blocks, EmbeddedTexts embedded, Document report, string? part)
    {
        _source = source;
        _tokens = new MarkupTokenizer(source, range.Start, range.End, isXml: false);
        _blocks = blocks;
        _embedded = embedded;
        _report = report;
        _part = part;
        _body = new BodyFlow(blocks, part);
        _stack = new ElementStack(blocks.Limits.MaxElementDepth);
    }

    /// <summary>The sections; made while they are pulled.</summary>
    public IEnumerable<DocumentSection> Walk()
    {
        while (_tokens.Next())
        {
            Take();
            while (_ready.Count > 0) yield return _ready.Dequeue();
        }

        while (_tables.Count > 0) FinishTable();
        FlushText(isHeading: false);
        FlushBody();
        FlushAside();
        while (_ready.Count > 0) yield return _ready.Dequeue();
        foreach (var data in _aside.AllData)
        {
            var blocks = data.Pin is { } pin ? _blocks.PinnedAt(pin) : _blocks;
            foreach (var section in new JsonWalker(data.Tree, blocks, _part ?? DocumentParts.Attribute).Walk()) yield return section;
        }

        foreach (var stretch in _unseen)
        {
            var walker = new HtmlWalker(_source, stretch, _blocks, _embedded, _report, DocumentParts.MarkupComment);
            foreach (var section in walker.Walk()) yield return section;
        }
    }

    private BlockText Sink
    {
        get
        {
            foreach (var table in _tables)
            {
                if (table.Sink is { } sink) return sink;
            }

            return _bodyText;
        }
    }

    private void Take()
    {
        switch (_tokens.Kind)
        {
            case MarkupTokenKind.Text:
                // Notes left in a comment stand on lines of their own, outside any element.
                Sink.Append(_source, _tokens.Start, _tokens.End, _part == DocumentParts.MarkupComment && _stack.Innermost.Length == 0 ? _stack.Look with { KeepsLines = true } : _stack.Look, entities: true);
                break;
            case MarkupTokenKind.RawText:
                RawText();
                break;
            case MarkupTokenKind.StartTag:
                StartTag();
                break;
            case MarkupTokenKind.EndTag:
                EndTag(_tokens.Name);
                break;
            case MarkupTokenKind.Comment:
                Unseen();
                break;
            case MarkupTokenKind.Instruction:
                ScriptText.Note(_source, _tokens.Start, _tokens.End, _aside);
                break;
            case MarkupTokenKind.Doctype:
                break;
            default:
                throw new InvalidOperationException("A new kind of token.");
        }
    }

    private void RawText()
    {
        switch (_stack.Innermost)
        {
            case "script":
                Script();
                break;
            case "style":
                _sheet.Add(_source.Substring(_tokens.Start, _tokens.End - _tokens.Start));
                break;
            case "title":
                Title();
                break;
            case "iframe" or "noembed" or "noframes":
                Unseen();
                break;
            default:
                Sink.Append(_source, _tokens.Start, _tokens.End, _stack.Look, entities: _stack.Innermost != "xmp");
                break;
        }
    }

    // Data for search engines and for the page's own code stands in scripts as JSON.
    private void Script()
    {
        var range = (_tokens.Start, _tokens.End);
        JsonParser.Parse(_source, range, _blocks.Limits.MaxElementDepth, out var json);
        if (json is not null && !json.IsScalar(0))
        {
            _aside.Add(json, pin: null);
            return;
        }

        var noted = _tokens.Start;
        foreach (var (start, end, data) in ScriptData.Find(_source, range, _blocks.Limits.MaxElementDepth))
        {
            ScriptText.Note(_source, noted, start, _aside);
            _aside.Add(data, pin: null);
            noted = end;
        }

        ScriptText.Note(_source, noted, _tokens.End, _aside);
    }

    private void Title()
    {
        var title = new BlockText();
        title.Append(_source, _tokens.Start, _tokens.End, _stack.Look, entities: true);
        FlushText(isHeading: false);
        FlushBody();
        var part = _part ?? DocumentParts.Metadata;
        var blocks = _blocks.Blocks(title.Take(), part, cell: null, isHeading: true, byLine: false).ToArray();
        if (blocks.Length > 0) _ready.Enqueue(new TextSection(blocks) { Part = part });
    }

    // A comment is a page of its own that nobody sees: rows that were commented out are still rows. Inside a comment there is none, only text that looks like one.
    private void Unseen()
    {
        if (_part is null) _unseen.Add((_tokens.Start, _tokens.End));
        else Sink.Append(_source, _tokens.Start, _tokens.End, _stack.Look, entities: true);
    }

    private void StartTag()
    {
        var name = _tokens.Name;
        HtmlAttributes.Note(_source, name, _tokens.Attributes, _blocks.Limits.MaxElementDepth, _aside);
        HandOver();
        if (name == "link" && HtmlAttributes.Value(_source, _tokens.Attributes, "rel") is "stylesheet") _sheet.NoteExternal();
        if (IsTablePart(name)) _stack.CloseForTablePart(name);
        while (!_stack.IsBeyondLimit && HtmlElements.EndsBefore(_stack.Innermost, name)) EndTag(_stack.Innermost);
        if (name is "br" or "hr" || HtmlElements.IsBlock(name)) Boundary();
        else if (HtmlElements.IsVoid(name) && name != "wbr") Sink.Space();
        if (HtmlElements.IsVoid(name) || (_tokens.IsSelfClosing && HtmlElements.MayBeEmpty(name))) return;
        var look = LookOf(name);
        if (_tables.Count == 0 && !HtmlElements.IsBlock(name) && HtmlElements.IsBlock(_stack.Innermost)) _bodyText.OpenSpan();
        if (_stack.Open(name, look)) OpenTablePart(name);
        else ReportDepth();
    }

    private void EndTag(string name)
    {
        if (name is "body" or "html") return;
        if (HtmlElements.IsBlock(name)) Boundary(HtmlElements.IsHeading(name));
        if (!_stack.Close(name)) return;
        if (_tables.Count == 0 && !HtmlElements.IsBlock(name) && HtmlElements.IsBlock(_stack.Innermost)) _bodyText.CloseSpan();
        while (_tables.Count - _looseTables > _stack.Count("table")) FinishTable();
        if (_tables.Count == 0) return;
        if (name is "td" or "th") _tables.Peek().EndCell();
        else if (name == "caption") _tables.Peek().IsInCaption = false;
        else if (name == "thead") _tables.Peek().IsInHead = false;
    }

    private void OpenTablePart(string name)
    {
        if (name == "table")
        {
            if (_tables.Count > 0 && _tables.Peek().Sink is not null) _tables.Peek().HasNested = true;
            _tables.Push(new HtmlTable());
            return;
        }

        if (!IsTablePart(name)) return;
        if (_tables.Count == 0)
        {
            // Rows without a table: a template, or a row that was commented out.
            _tables.Push(new HtmlTable());
            _looseTables++;
        }

        var table = _tables.Peek();
        switch (name)
        {
            case "thead" or "tbody" or "tfoot":
                table.IsInHead = name == "thead";
                break;
            case "tr":
                table.StartRow();
                break;
            case "caption":
                table.IsInCaption = true;
                break;
            default:
                table.StartCell(name == "th", Span("colspan"), Span("rowspan"));
                break;
        }
    }

    private void FinishTable()
    {
        var table = _tables.Pop();
        if (_looseTables > 0 && _tables.Count < _looseTables) _looseTables = _tables.Count;
        FlushText(isHeading: false);
        var caption = table.Caption.Take();
        _body.Add(caption, isHeading: true, node: null);
        if (table.IsLayout())
        {
            foreach (var cell in table.FilledCells()) _body.Add(cell.Text.Take(), isHeading: false, node: null);
            return;
        }

        FlushBody();
        var rows = table.FilledCells().GroupBy(cell => cell.Row).Select(row => Row(table, row.Key, row.ToArray())).ToArray();
        _ready.Enqueue(new TableSection(rows) { Name = caption.Text.Length == 0 ? null : caption.Text, Part = _part });
    }

    private TableRow Row(HtmlTable table, int index, HtmlTable.Cell[] cells)
    {
        var isHeader = table.IsHeaderRow(index, cells);
        var made = cells.SelectMany(cell => _blocks
            .Blocks(cell.Text.Take(), _part, CellNames.RowColumn(index, cell.Column), isHeading: false, byLine: false)
            .Select(block => new TableCell(cell.Column, block) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan }));
        return new TableRow(index, made.ToArray()) { IsHeader = isHeader };
    }

    private Look LookOf(string name)
    {
        var attributes = _tokens.Attributes;
        var outer = _stack.Look;
        var facts = _sheet.Find(name, HtmlAttributes.Value(_source, attributes, "class"), HtmlAttributes.Value(_source, attributes, "id"));
        if (HtmlAttributes.Value(_source, attributes, "style") is { } style) facts = facts.Over(StyleFacts.Parse(style));
        if (name == "font") facts = new StyleFacts(false, FontFace(), Color("color"), null).Over(facts);
        var color = facts.Color ?? outer.Color;
        var background = facts.Background ?? Color("bgcolor") ?? outer.Background;
        var isHidden = facts.IsHidden || HtmlElements.IsNeverShown(name) || HtmlAttributes.Find(attributes, "hidden") is not null || IsInvisible(color, background);
        var keepsLines = outer.KeepsLines || name is "pre" or "textarea" or "xmp";
        return new Look(outer.HiddenAs ?? (isHidden ? DocumentParts.HiddenText : null), facts.Font ?? outer.Font, color, background, keepsLines);
    }

    private string? FontFace() => HtmlAttributes.Value(_source, _tokens.Attributes, "face") is { } face ? StyleFacts.FirstFont(face) : null;

    private string? Color(string attribute) => HtmlAttributes.Value(_source, _tokens.Attributes, attribute) is { } value ? CssColors.Parse(value) : null;

    // A page is white where nothing says otherwise; where a style sheet may say otherwise, white letters are no proof.
    private bool IsInvisible(string? color, string? background)
    {
        if (string.IsNullOrEmpty(color)) return false;
        return color == (background ?? (_sheet.IsStyled ? null : CssColors.White));
    }

    private void HandOver()
    {
        foreach (var attribute in _tokens.Attributes)
        {
            if (attribute.Length == 0) continue;
            if (attribute.Name == "srcdoc") _embedded.OfFrame(Decoded(attribute), _blocks.Locate(attribute.Start, asWritten: false, _part));
            else if (attribute.Name is "src" or "href" or "data" or "poster" or "xlink:href" or "background") _embedded.OfAddress(Decoded(attribute), _blocks.Locate(attribute.Start, asWritten: false, _part));
        }
    }

    private string Decoded(in MarkupAttribute attribute) => MarkupEntities.Decode(_source.Substring(attribute.Start, attribute.Length));

    private int Span(string attribute) =>
        int.TryParse(HtmlAttributes.Value(_source, _tokens.Attributes, attribute), System.Globalization.NumberStyles.AllowLeadingWhite | System.Globalization.NumberStyles.AllowTrailingWhite, System.Globalization.CultureInfo.InvariantCulture, out var span) ? span : 1;

    private void Boundary(bool isHeading = false)
    {
        var sink = Sink;
        if (ReferenceEquals(sink, _bodyText)) FlushText(isHeading);
        else sink.Break();
    }

    private void FlushText(bool isHeading)
    {
        if (!_bodyText.IsEmpty) _body.Add(_bodyText.Take(), isHeading, _stack.Block);
    }

    private void FlushBody()
    {
        foreach (var section in _body.Take()) _ready.Enqueue(section);
    }

    private void FlushAside()
    {
        foreach (var address in _aside.Links) _report.AddLink(address);
        _aside.Links.Clear();
        foreach (var (kind, notes) in _aside.Take())
        {
            var part = _part ?? kind;
            _ready.Enqueue(new TextSection(notes.SelectMany(note => _blocks.Blocks(note.Text, note.SourceStart, note.AsWritten, part)).ToArray()) { Part = part });
        }
    }

    private void ReportDepth()
    {
        if (_depthReported) return;
        _depthReported = true;
        _report.Add(new ReadGap("limit-reached", new LocalizedText(
            "Trang có quá nhiều lớp lồng nhau; bảng và chữ ẩn ở các lớp sâu hơn không được phân biệt.",
            "The page is nested too deeply; tables and hidden text further down were not told apart.")));
    }

    private static bool IsTablePart(string name) => name is "td" or "th" or "tr" or "caption" or "tbody" or "thead" or "tfoot";
}
