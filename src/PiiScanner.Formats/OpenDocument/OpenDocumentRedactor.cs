using System.Globalization;
using System.Xml.Linq;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Redacts OpenDocument texts, spreadsheets, presentations and drawings.</summary>
internal sealed class OpenDocumentRedactor : OoxmlRedactor
{
    private static readonly LocalizedText NotSorted = new(
        "Bảng có ô gộp nên không sắp xếp lại được các dòng: thứ tự dòng còn theo thứ tự họ tên cũ.",
        "A table has merged cells, so its rows could not be sorted anew: they still stand in the order of the names.");

    private static readonly LocalizedText NoMacros = new("Đã bỏ các macro vì không kiểm tra được.", "The macros were taken out, because they could not be looked through.");

    // Cells of sheets; those of other tables are listed by their blocks.
    /// <inheritdoc/>
    public override bool FindsCellsByNumber => true;

    /// <inheritdoc/>
    public override bool CanSort => true;

    /// <inheritdoc/>
    protected override IEnumerable<DocumentSection> Walk(SourceFile file, ReadContext context, Document document, PackageJob job, CancellationToken cancel)
    {
        var values = new OdfShownValues(job.Places, job.Edits);
        job.State = values;
        foreach (var section in new OdfReader(file, context, document, values, cancel).Read())
        {
            if (section is TableSection table) values.Take(table);
            else yield return section;
        }
    }

    /// <inheritdoc/>
    protected override void LeaveOut(OoxmlPackage package, PackageJob job)
    {
        foreach (var part in package.Parts.Where(part => IsOutdated(part.Name) || IsSecondForm(part.Name, package))) job.Leave(package, part.Name);
        var macros = package.Parts.Where(part => IsIn(part, "Basic/", "Scripts/", "Dialogs/")).ToList();
        foreach (var part in macros) job.Leave(package, part.Name);
        if (macros.Count > 0) job.Warnings.Add(NoMacros);
    }

    /// <inheritdoc/>
    protected override Func<PackagePart, bool> Children(OoxmlPackage package) => part => !IsMarkup(part) && part.Name != "mimetype" && !IsIn(part, "Fonts/");

    /// <inheritdoc/>
    protected override bool IsMarkup(PackagePart part) => base.IsMarkup(part) || part.Extension == "rdf";

    /// <inheritdoc/>
    protected override bool IsCopyOfCells(PackagePart part) => part.Name.EndsWith("/content.xml", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override bool Shape(string part, NumberedXml xml, PackageJob job)
    {
        var changed = OdfLinks.Clean(part, xml.Document, job.Removed);
        changed |= OdfTraces.Remove(xml.Document);
        var values = job.State as OdfShownValues ?? throw new InvalidOperationException("The package was not walked.");
        changed |= SetValues(part, xml, job, values);
        changed |= ChangeTables(part, xml, job);
        var replaced = new OdfFormulas(values, text => Holds(text, job)).Replace(xml.Document);
        if (replaced > 0) job.Warnings.Add(ExcelTexts.FormulasReplaced(replaced));
        return Rename(xml.Document, job) || changed || replaced > 0;
    }

    // Versions of before, pictures of pages, places of page breaks, signatures that would be broken.
    private static bool IsOutdated(string part) =>
        part.StartsWith("Thumbnails/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Versions/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Pictures/TablePreview", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith("signatures.xml", StringComparison.OrdinalIgnoreCase) || part is "VersionList.xml" or "layout-cache";

    // The picture of an object that is redacted itself would still show what stood in it.
    private static bool IsSecondForm(string part, OoxmlPackage package) =>
        part.Contains("ObjectReplacements/", StringComparison.Ordinal) && package.Find(part.Replace("ObjectReplacements/", "", StringComparison.Ordinal) + "/content.xml") is not null;

    private static bool IsIn(PackagePart part, params string[] folders) => folders.Any(folder => part.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private static bool Holds(string text, PackageJob job) => job.Edits.Values.Find(text).Any(match => !job.Edits.Lawful.ContainsKey(match.Key));

    // A cell of which something is gone keeps no value behind its text.
    private static bool SetValues(string part, NumberedXml xml, PackageJob job, OdfShownValues values)
    {
        var changed = false;
        foreach (var edit in job.Places.Of(part))
        {
            if (edit.Attribute is not null && !edit.Attribute.EndsWith("value", StringComparison.Ordinal)) continue;
            if (xml.Find(edit.Node) is not { } node || CellOf(node) is not { } cell) continue;
            OdfGrid.ClearValue(cell);
            if (node == cell && values.TextOf(part, edit.Node) is { } text) SetText(cell, text);
            if (cell.Value.Length > 0) SetType(cell);
            changed = true;
        }

        return changed;
    }

    // What stands in a remark or shape of a cell is not what the cell says.
    private static XElement? CellOf(XObject node) => (node as XElement ?? node.Parent)?.AncestorsAndSelf().FirstOrDefault(element => OdfGrid.IsCell(element) || element.Name.LocalName is "annotation" or "frame" or "custom-shape") is { } found && OdfGrid.IsCell(found) ? found : null;

    private static void SetText(XElement cell, string text)
    {
        var texts = cell.Elements().Where(element => element.Name.LocalName == "p").ToList();
        var names = texts.FirstOrDefault()?.Name ?? XName.Get("p", "urn:oasis:names:tc:opendocument:xmlns:text:1.0");
        texts.ForEach(element => element.Remove());
        if (text.Length > 0) cell.Add(new XElement(names, text));
    }

    private static void SetType(XElement cell)
    {
        XNamespace office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        cell.SetAttributeValue(office + "value-type", "string");
    }

    private static bool ChangeTables(string part, NumberedXml xml, PackageJob job)
    {
        var changed = false;
        foreach (var edit in job.Edits.Tables.Values)
        {
            if (job.Places.AnchorOf(edit) is not { } anchor || !anchor.Part.Equals(part, StringComparison.OrdinalIgnoreCase)) continue;
            // A chart finds the cells of its own table by their places.
            if (TableOf(xml.Find(anchor.Node)) is not { Parent.Name.LocalName: not "chart" } table) continue;
            var isSheet = table.Parent?.Name.LocalName == "spreadsheet";
            if (!(isSheet ? new OdfSheetEditor(table).Apply(edit) : new OdfTableEditor(table).Apply(edit))) job.Warnings.Add(NotSorted);
            changed = true;
        }

        return changed;
    }

    private static XElement? TableOf(XObject? node) => (node as XElement ?? node?.Parent)?.AncestorsAndSelf().FirstOrDefault(element => element.Name.LocalName == "table");

    // The name of a sheet becomes its number; a named range or filter that says who somebody is goes.
    private static bool Rename(XDocument document, PackageJob job)
    {
        var changed = false;
        var number = 0;
        foreach (var table in document.Descendants().Where(element => element.Name.LocalName == "table" && element.Parent?.Name.LocalName == "spreadsheet").ToList())
        {
            number++;
            if (table.Attribute(table.Name.Namespace + "name") is not { } name || !Holds(name.Value, job)) continue;
            name.Value = "Trang " + number.ToString(CultureInfo.InvariantCulture);
            changed = true;
        }

        foreach (var element in document.Descendants().Where(element => element.Name.LocalName is "named-range" or "named-expression" or "data-pilot-member" or "filter-condition" or "filter-set-item" && IsTold(element, job)).ToList())
        {
            element.Remove();
            changed = true;
        }

        return changed;
    }

    private static bool IsTold(XElement element, PackageJob job) => element.Attributes().Any(attribute => !attribute.IsNamespaceDeclaration && (Holds(attribute.Value, job) || job.Edits.Values.IsValue(attribute.Value)));
}
