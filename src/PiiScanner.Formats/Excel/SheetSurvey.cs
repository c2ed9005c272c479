using System.Globalization;
using System.Xml;

namespace PiiScanner.Formats.Excel;

/// <summary>Looks through a worksheet before it is written anew: which shared strings its cells go on using, which columns hold something still.</summary>
/// <param name="used">Takes the numbers of strings in use.</param>
internal sealed class SheetSurvey(HashSet<int> used)
{
    /// <summary>Looks through a sheet.</summary>
    /// <param name="stream">Its XML.</param>
    /// <param name="plan">Takes the columns in which nothing is left.</param>
    /// <param name="cancel">Stops the work.</param>
    public void Look(Stream stream, SheetPlan plan, CancellationToken cancel)
    {
        var filled = new HashSet<int>();
        var cursor = new SheetCursor();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row") cursor.EnterRow(xml);
            else if (xml.LocalName == "c") LookAtCell(xml, cursor, plan, filled);
            if ((cursor.Row & 0x3FF) == 0) cancel.ThrowIfCancellationRequested();
        }

        if (plan.Table is not { } table) return;
        plan.EmptyColumns.UnionWith(table.Columns.Select(drop => drop.Column).Where(column => !filled.Contains(column)));
    }

    private void LookAtCell(XmlReader xml, SheetCursor cursor, SheetPlan plan, HashSet<int> filled)
    {
        cursor.EnterCell(xml);
        if (xml.IsEmptyElement) return;
        var isShared = xml.GetAttribute("t") == "s";
        var isGone = plan.Drops(cursor.Row, cursor.Column);
        var isChanged = plan.Texts.TryGetValue((cursor.Row, cursor.Column), out var text);
        if (!isGone && (!isChanged || text?.Length > 0)) filled.Add(cursor.Column);
        if (isGone || isChanged || !isShared) return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Text && int.TryParse(xml.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)) used.Add(index);
        }
    }
}
