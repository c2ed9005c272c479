using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Excel;

/// <summary>The workbook's table of shared strings. Every seventh string is written in two rich-text runs, as edited cells are.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _indices = [];
    private readonly List<string> _texts = [];

    public int Index(string text)
    {
        if (_indices.TryGetValue(text, out var index)) return index;
        _texts.Add(text);
        return _indices[text] = _texts.Count - 1;
    }

    public string ToXml() =>
        $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{_texts.Count}\" uniqueCount=\"{_texts.Count}\">" +
        string.Concat(_texts.Select((text, i) => $"<si>{Item(text, i)}</si>")) + "</sst>";

    private static string Item(string text, int index)
    {
        if (index % 7 != 6 || text.Length < 4) return $"<t xml:space=\"preserve\">{Xml.Escape(text)}</t>";
        var cut = text.Length / 2;
        return $"<r><t xml:space=\"preserve\">{Xml.Escape(text[..cut])}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{Xml.Escape(text[cut..])}</t></r>";
    }
}
