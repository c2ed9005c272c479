using System.Xml;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Reads one XML part forward only, without DTD, within the depth limit, numbering the nodes so that a redactor finds them again.</summary>
internal sealed class MarkupReader : IDisposable
{
    private const int MaxRemarks = 10_000;
    private readonly XmlReader _xml;
    private readonly int _maxDepth;
    private readonly CancellationToken _cancel;
    private string _lastNamespace = "";
    private Vocabulary _lastVocabulary = Vocabulary.None;
    private List<string>? _remarks;

    public MarkupReader(string part, Stream stream, ReadLimits limits, CancellationToken cancel)
    {
        Part = part;
        _maxDepth = limits.MaxElementDepth;
        _cancel = cancel;
        _xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            CloseInput = true,
        });
    }

    /// <summary>Name of the part in the package.</summary>
    public string Part { get; }

    /// <summary>Number of the current node in the part, from 0: every node an <see cref="XmlReader"/> stops at counts.</summary>
    public int Node { get; private set; } = -1;

    /// <summary>Texts of XML comments and processing instructions met so far.</summary>
    public IReadOnlyList<string> Remarks => _remarks ?? [];

    public XmlNodeType NodeType => _xml.NodeType;

    public string Name => _xml.LocalName;

    public int Depth => _xml.Depth;

    public bool IsEmpty => _xml.IsEmptyElement;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public bool IsText => _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    public string Value => _xml.Value;

    public Vocabulary Vocabulary
    {
        get
        {
            var name = _xml.NamespaceURI;
            if (ReferenceEquals(name, _lastNamespace)) return _lastVocabulary;
            _lastNamespace = name;
            return _lastVocabulary = Vocabularies.Of(name);
        }
    }

    /// <summary>Moves to the next element, end of element or text.</summary>
    /// <exception cref="XmlException">The XML is broken or has a DTD.</exception>
    /// <exception cref="PartLimitException">Too deep, or the stream passed a limit.</exception>
    public bool Read()
    {
        while (_xml.Read())
        {
            Node++;
            if ((Node & 0x3FF) == 0) _cancel.ThrowIfCancellationRequested();
            if (_xml.Depth > _maxDepth) throw new PartLimitException(PackageMessages.TooDeep);
            if (_xml.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction) Remark(_xml.Value);
            else if (_xml.NodeType != XmlNodeType.XmlDeclaration) return true;
        }

        return false;
    }

    /// <summary>Moves inside an element whose start was at <paramref name="depth"/>: false at its end.</summary>
    public bool ReadInside(int depth) => Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth);

    /// <summary>Moves to the end of the current element.</summary>
    public void SkipElement()
    {
        if (_xml.NodeType != XmlNodeType.Element || _xml.IsEmptyElement) return;
        var depth = _xml.Depth;
        while (ReadInside(depth))
        {
        }
    }

    /// <summary>Value of the attribute with this local name, in whatever namespace, or null.</summary>
    public string? Attribute(string localName)
    {
        string? value = null;
        if (!_xml.MoveToFirstAttribute()) return null;
        do
        {
            if (_xml.LocalName != localName || _xml.Prefix == "xmlns") continue;
            value = _xml.Value;
            break;
        }
        while (_xml.MoveToNextAttribute());
        _xml.MoveToElement();
        return value;
    }

    /// <summary>Moves to the next attribute of the current element (false: back on the element). Namespace declarations are passed over.</summary>
    public bool NextAttribute()
    {
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.Prefix != "xmlns" && _xml.LocalName != "xmlns") return true;
        }

        _xml.MoveToElement();
        return false;
    }

    /// <summary>Qualified name of the current attribute.</summary>
    public string QualifiedName => _xml.Name;

    /// <summary>Next stretch of the current text node; 0 at its end.</summary>
    public int ReadChunk(char[] buffer) => _xml.ReadValueChunk(buffer, 0, buffer.Length);

    /// <summary>The text of the current element up to its end, bounded; child elements are passed through.</summary>
    public string ElementText(int maxLength)
    {
        if (IsEmpty) return "";
        var depth = Depth;
        var text = "";
        while (ReadInside(depth))
        {
            if (!IsText) continue;
            var value = Value;
            text = text.Length == 0 ? value : text + value;
            if (text.Length > maxLength) throw new PartLimitException(PackageMessages.TooMuch);
        }

        return text;
    }

    public void Dispose() => _xml.Dispose();

    private void Remark(string text)
    {
        _remarks ??= [];
        if (_remarks.Count < MaxRemarks && !string.IsNullOrWhiteSpace(text)) _remarks.Add(text);
    }
}
