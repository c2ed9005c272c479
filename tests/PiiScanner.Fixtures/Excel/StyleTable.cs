using System.Globalization;
using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Excel;

/// <summary>Collects the number formats and bold faces the cells need, and writes them as styles.</summary>
internal sealed class StyleTable(string font)
{
    private readonly List<(string Format, bool Bold)> _styles = [("General", false)];

    public int Index(ExcelCell cell)
    {
        var format = cell.Format ?? (cell.Kind == ExcelCellKind.Date ? "dd/mm/yyyy" : "General");
        var index = _styles.IndexOf((format, cell.Bold));
        if (index >= 0) return index;
        _styles.Add((format, cell.Bold));
        return _styles.Count - 1;
    }

    public string ToXml()
    {
        var custom = _styles.Select(s => s.Format).Where(f => f is not "General" and not "@").Distinct().ToList();
        int Id(string format) => format switch { "General" => 0, "@" => 49, _ => 164 + custom.IndexOf(format) };
        var formats = custom.Count == 0 ? string.Empty : $"<numFmts count=\"{custom.Count}\">" +
            string.Concat(custom.Select(f => string.Create(CultureInfo.InvariantCulture, $"<numFmt numFmtId=\"{Id(f)}\" formatCode=\"{Xml.Escape(f)}\"/>"))) + "</numFmts>";
        var face = $"<sz val=\"12\"/><name val=\"{Xml.Escape(font)}\"/>";
        var cells = string.Concat(_styles.Select(s =>
            $"<xf numFmtId=\"{Id(s.Format)}\" fontId=\"{(s.Bold ? 1 : 0)}\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"));
        return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + formats +
            $"<fonts count=\"2\"><font>{face}</font><font><b/>{face}</font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>" +
            "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
            $"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"{_styles.Count}\">{cells}</cellXfs>" +
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }
}
