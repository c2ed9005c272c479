using System.Text;
using System.Xml;
using System.Xml.Linq;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Writes a worksheet anew, row by row: cells that go are emptied in their places, so that every reference to other cells stays true.</summary>
internal sealed class SheetCopier
{
    private const string Mask = "***";
    private readonly SheetPlan _plan;
    private readonly PackageJob _job;
    private readonly FormulaCheck _formulas;
    private readonly IReadOnlySet<string> _goneLinks;
    private readonly ILookup<int, NodeEdit> _edits;
    private readonly Dictionary<int, int> _sources;
    private readonly Dictionary<int, XElement> _waiting = [];
    private readonly SheetCursor _cursor = new();
    private readonly XmlReader _xml;
    private readonly XmlWriter _writer;
    private int _node = -1;
    private bool _hasColumns;

    private SheetCopier(SheetPlan plan, PackageJob job, FormulaCheck formulas, XmlReader xml, XmlWriter writer)
    {
        (_plan, _job, _formulas, _xml, _writer) = (plan, job, formulas, xml, writer);
        _goneLinks = job.Removed.LinksOf(plan.Part);
        _edits = job.Places.Of(plan.Part).ToLookup(edit => edit.Node);
        _sources = plan.Table?.Orders.SelectMany(order => order.Rows.Zip(order.From)).ToDictionary(pair => pair.First, pair => pair.Second) ?? [];
    }

    /// <summary>True once something was written that is not in the original.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Formulas of which only the value was kept.</summary>
    public int FormulasReplaced { get; private set; }

    /// <summary>Writes a sheet.</summary>
    /// <param name="input">The original.</param>
    /// <param name="output">Takes the copy.</param>
    /// <param name="plan">What happens to its cells.</param>
    /// <param name="job">The package.</param>
    /// <param name="formulas">Knows which formulas are touched.</param>
    public static SheetCopier Copy(Stream input, Stream output, SheetPlan plan, PackageJob job, FormulaCheck formulas)
    {
        using var xml = XmlReader.Create(input, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CheckCharacters = false });
        var copier = new SheetCopier(plan, job, formulas, xml, writer);
        while (copier.Read()) copier.Take();
        return copier;
    }

    private bool Read()
    {
        _node++;
        if ((_node & 0xFFF) == 0) _job.Cancel.ThrowIfCancellationRequested();
        return _xml.Read();
    }

    private void Take()
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                _writer.WriteStartDocument(standalone: true);
                break;
            case XmlNodeType.Element:
                TakeElement();
                break;
            case XmlNodeType.EndElement:
                if (_xml.LocalName == "sheetData") FlushWaiting(int.MaxValue);
                _writer.WriteFullEndElement();
                break;
            case XmlNodeType.Whitespace:
                _writer.WriteWhitespace(_xml.Value);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                WriteText(_xml.Value);
                break;
            case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                HasChanged = true;
                break;
        }
    }

    private void TakeElement()
    {
        switch (_xml.LocalName)
        {
            case "row":
                TakeRow();
                return;
            case "cols":
                WriteColumns(ReadElement());
                return;
            case "sheetData" when !_hasColumns && _plan.EmptyColumns.Count > 0:
                WriteColumns(new XElement(XName.Get("cols", _xml.NamespaceURI)));
                break;
            case "oddHeader" or "evenHeader" or "firstHeader" or "oddFooter" or "evenFooter" or "firstFooter":
                WritePageText();
                return;
            case "hyperlink" when IsGone():
                _ = ReadElement();
                HasChanged = true;
                return;
        }

        if (PointsToGone())
        {
            _ = ReadElement();
            HasChanged = true;
            return;
        }

        CopyStart();
    }

    // Codes stand between the words of a page text, so that places in it are not those of its block: what cannot be found by its value goes with the text.
    private void WritePageText()
    {
        var isPlanned = _edits.Contains(_node);
        var element = ReadElement();
        var swept = Swept(element.Value);
        if (swept != element.Value || isPlanned)
        {
            HasChanged = true;
            element.Value = swept == element.Value ? "" : swept;
        }

        element.WriteTo(_writer);
    }

    private bool IsGone() => _xml.GetAttribute("ref") is { } name && CellReference.TryParseRange(name, out var range) && (_plan.Drops(range.Top, range.Left) || _plan.Texts.ContainsKey((range.Top, range.Left)));

    private bool PointsToGone()
    {
        if (_goneLinks.Count == 0 || !_xml.HasAttributes) return false;
        for (var i = 0; i < _xml.AttributeCount; i++)
        {
            _xml.MoveToAttribute(i);
            var isLink = _xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal) && _goneLinks.Contains(_xml.Value);
            _xml.MoveToElement();
            if (isLink) return true;
        }

        return false;
    }

    private void CopyStart()
    {
        var isEmpty = _xml.IsEmptyElement;
        _writer.WriteStartElement(_xml.Prefix, _xml.LocalName, _xml.NamespaceURI);
        while (_xml.MoveToNextAttribute())
        {
            var value = _xml.Prefix == "xmlns" || _xml.LocalName == "xmlns" ? _xml.Value : Changed(_xml.Value, _xml.LocalName);
            _writer.WriteAttributeString(_xml.Prefix, _xml.LocalName, _xml.NamespaceURI, value);
        }

        _xml.MoveToElement();
        if (isEmpty) _writer.WriteEndElement();
    }

    private void WriteText(string value) => _writer.WriteString(Changed(value, null));

    // Planned edits first, then whatever is left of the values.
    private string Changed(string value, string? attribute)
    {
        var changed = value;
        foreach (var edit in _edits[_node].OrderByDescending(edit => edit.Offset))
        {
            var own = edit.Attribute is null ? attribute is null : attribute is not null && edit.Attribute.EndsWith(attribute, StringComparison.Ordinal);
            if (own && edit.Offset + edit.Length <= changed.Length) changed = string.Concat(changed.AsSpan(0, edit.Offset), edit.Text, changed.AsSpan(edit.Offset + edit.Length));
        }

        if (attribute == "val" && _job.Edits.Values.IsValue(changed)) changed = Mask;
        changed = Swept(changed);
        HasChanged |= changed != value;
        return changed;
    }

    private string Swept(string value)
    {
        var left = _job.Edits.Values.Find(value).Where(match => !_job.Edits.Lawful.ContainsKey(match.Key)).ToList();
        return left.Count == 0 ? value : TextEdit.Apply(value, [.. left.Select(match => new TextEdit(match.Start, match.Length, Mask, match.Kind, Operator.Mask))]);
    }

    private void TakeRow()
    {
        _cursor.EnterRow(_xml);
        var number = _cursor.Row;
        FlushWaiting(number);
        var row = ReadElement();
        ChangeCells(row, number, isMoved: _sources.ContainsKey(number));
        if (_sources.ContainsKey(number))
        {
            HasChanged = true;
            _waiting[number] = row;
            return;
        }

        if (_plan.Table?.Rows.Contains(number) == true) row.SetAttributeValue("hidden", "1");
        row.WriteTo(_writer);
    }

    // Rows that change places are held until the last of them is read.
    private void FlushWaiting(int next)
    {
        if (_waiting.Count == 0 || (next != int.MaxValue && _sources.ContainsKey(next))) return;
        foreach (var (number, place) in _waiting.OrderBy(row => row.Key))
        {
            var row = new XElement(place.Name, place.Attributes());
            var source = _sources.TryGetValue(number, out var from) && _waiting.TryGetValue(from, out var found) ? found : place;
            foreach (var cell in source.Elements())
            {
                var moved = new XElement(cell);
                if (moved.Attribute("r") is { } name && CellReference.TryParse(name.Value, out _, out var column)) name.Value = CellReference.Name(number, column);
                row.Add(moved);
            }

            row.WriteTo(_writer);
        }

        _waiting.Clear();
    }

    private void ChangeCells(XElement row, int number, bool isMoved)
    {
        var column = -1;
        foreach (var cell in row.Elements().Where(element => element.Name.LocalName == "c"))
        {
            column = cell.Attribute("r") is { } name && CellReference.TryParse(name.Value, out _, out var own) ? own : column + 1;
            if (_plan.Drops(number, column)) Empty(cell);
            else if (_plan.Texts.TryGetValue((number, column), out var text)) SetText(cell, text);
            else ChangeFormula(cell, isMoved);
        }
    }

    private void Empty(XElement cell)
    {
        HasChanged = true;
        cell.RemoveNodes();
        cell.Attribute("t")?.Remove();
        foreach (var extra in cell.Attributes().Where(attribute => attribute.Name.LocalName is "cm" or "vm").ToList()) extra.Remove();
    }

    private void SetText(XElement cell, string text)
    {
        Empty(cell);
        if (text.Length == 0) return;
        cell.SetAttributeValue("t", "inlineStr");
        var written = new XElement(cell.Name.Namespace + "t", text);
        if (text[0] == ' ' || text[^1] == ' ' || text.Contains('\n')) written.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        cell.Add(new XElement(cell.Name.Namespace + "is", written));
    }

    private void ChangeFormula(XElement cell, bool isMoved)
    {
        if (cell.Elements().FirstOrDefault(element => element.Name.LocalName == "f") is not { } formula) return;
        var isShared = formula.Attribute("t")?.Value is "shared" or "array" or "dataTable";
        var isEdited = formula.Annotation<NodeEditMark>() is not null || Swept(formula.Value) != formula.Value;
        if (!isMoved && !isEdited && !_formulas.IsTouched(formula.Value, _plan, isShared)) return;
        formula.Remove();
        FormulasReplaced++;
        HasChanged = true;
    }

    private void WriteColumns(XElement columns)
    {
        _hasColumns = true;
        if (_plan.EmptyColumns.Count > 0)
        {
            HasChanged = true;
            SheetColumns.Fold(columns, _plan.EmptyColumns);
        }

        columns.WriteTo(_writer);
    }

    // One element with all in it; the nodes inside are counted on.
    private XElement ReadElement()
    {
        var root = MakeElement();
        if (_xml.IsEmptyElement) return root;
        var depth = _xml.Depth;
        var at = root;
        while (Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    var element = MakeElement();
                    at.Add(element);
                    if (!_xml.IsEmptyElement) at = element;
                    break;
                case XmlNodeType.EndElement:
                    at = at.Parent ?? root;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    at.Add(new XText(_xml.Value));
                    break;
                default:
                    HasChanged = true;
                    break;
            }
        }

        return root;
    }

    private XElement MakeElement()
    {
        var element = new XElement(XName.Get(_xml.LocalName, _xml.NamespaceURI));
        if (_xml.LocalName == "f" && _edits.Contains(_node)) element.AddAnnotation(NodeEditMark.Instance);
        while (_xml.MoveToNextAttribute())
        {
            var name = _xml.Prefix.Length == 0 && _xml.LocalName == "xmlns" ? XName.Get("xmlns") : XName.Get(_xml.LocalName, _xml.NamespaceURI);
            element.Add(new XAttribute(name, _xml.Value));
        }

        _xml.MoveToElement();
        return element;
    }

    private sealed class NodeEditMark
    {
        public static NodeEditMark Instance { get; } = new();
    }
}
