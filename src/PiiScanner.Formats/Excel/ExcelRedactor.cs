using System.Globalization;
using System.Xml;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Redacts workbooks.</summary>
internal sealed class ExcelRedactor : OoxmlRedactor
{
    /// <inheritdoc/>
    public override bool FindsCellsByNumber => true;

    /// <inheritdoc/>
    public override bool CanSort => true;

    /// <inheritdoc/>
    protected override IEnumerable<DocumentSection> Walk(SourceFile file, ReadContext context, Document document, PackageJob job, CancellationToken cancel)
    {
        var workbook = new WorkbookPlan();
        job.State = workbook;
        var table = 0;
        foreach (var section in new ExcelReader(file, context, document, job.Places, cancel).Read())
        {
            if (section is TableSection rows && ++table > 0 && rows.Part is not (DocumentParts.PivotCache or DocumentParts.ExternalCache)) TakeSheet(rows, table, workbook, job);
            else yield return section;
        }
    }

    /// <inheritdoc/>
    protected override void Prepare(OoxmlPackage package, PackageJob job)
    {
        var workbook = WorkbookPlan.Of(job);
        foreach (var part in package.Parts.Where(IsSheet))
        {
            var plan = workbook.Sheet(part.Name, package);
            using var content = package.OpenStream(part, counts: false);
            new SheetSurvey(workbook.UsedStrings).Look(content, plan, job.Cancel);
        }

        workbook.Formulas = new FormulaCheck([.. workbook.Sheets]);
        if (!workbook.Sheets.Any(sheet => sheet.HasChanges)) return;
        // The order of calculation names cells whose formulas may be gone; Excel makes it anew.
        foreach (var part in package.Parts.Where(part => part.Name.EndsWith("calcChain.xml", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            job.Removed.Add(package, part.Name);
            job.Changed.Add(part.Name);
        }
    }

    /// <inheritdoc/>
    protected override bool TryStream(PackagePart part, OoxmlPackage package, PackageJob job, PackageCopy copy)
    {
        if (IsSheet(part))
        {
            CopySheet(part, package, job, copy);
            return true;
        }

        if (!part.Name.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)) return false;
        CopyStrings(part, package, job, copy);
        return true;
    }

    /// <inheritdoc/>
    protected override bool Shape(string part, NumberedXml xml, PackageJob job)
    {
        if (xml.Document.Root?.Name.LocalName != "workbook") return false;
        var changed = false;
        var number = 0;
        foreach (var sheet in xml.Document.Descendants().Where(element => element.Name.LocalName == "sheet").ToList())
        {
            number++;
            if (sheet.Attribute("name") is not { } name || !Holds(name.Value, job)) continue;
            name.Value = "Trang " + number.ToString(CultureInfo.InvariantCulture);
            changed = true;
        }

        foreach (var defined in xml.Document.Descendants().Where(element => element.Name.LocalName == "definedName" && (Holds(element.Value, job) || Holds(element.Attribute("name")?.Value ?? "", job))).ToList())
        {
            defined.Remove();
            changed = true;
        }

        return changed;
    }

    private static bool Holds(string value, PackageJob job) => job.Edits.Values.Find(value).Any(match => !job.Edits.Lawful.ContainsKey(match.Key));

    private static bool IsSheet(PackagePart part) =>
        part.IsXml && (part.ContentType.EndsWith("worksheet+xml", StringComparison.Ordinal) || part.ContentType.EndsWith("macrosheet+xml", StringComparison.Ordinal)
            || (part.ContentType is "" or "application/xml" && part.Name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && part.Extension == "xml"));

    private static void TakeSheet(TableSection rows, int number, WorkbookPlan workbook, PackageJob job)
    {
        var edits = job.Edits;
        edits.Tables.TryGetValue(number, out var table);
        SheetPlan? plan = null;
        foreach (var row in rows.Rows)
        {
            if (plan is null && job.Places.LastPart is { } part)
            {
                plan = workbook.Sheet(part, rows.Name ?? "");
                plan.Table = table;
            }

            foreach (var cell in row.Cells)
            {
                if (table is not null && cell.ColumnSpan > 1) plan?.Spans.TryAdd((row.Index, cell.Column), cell.ColumnSpan);
                if (edits.Blocks.TryGetValue(cell.Block.Ordinal, out var own)) plan?.Texts.TryAdd((row.Index, cell.Column), TextEdit.Apply(cell.Block.Text, own));
            }
        }
    }

    private static void CopySheet(PackagePart part, OoxmlPackage package, PackageJob job, PackageCopy copy)
    {
        var workbook = WorkbookPlan.Of(job);
        var plan = workbook.Sheet(part.Name, package);
        var formulas = workbook.Formulas ?? throw new InvalidOperationException("The workbook was not looked through.");
        try
        {
            if (!plan.HasChanges && !Copied(part, package, Stream.Null, plan, job, formulas).HasChanged)
            {
                using var content = package.OpenStream(part, counts: false);
                copy.Add(part.Name, content);
                return;
            }

            job.Changed.Add(part.Name);
            using var target = copy.Add(part.Name);
            var copied = Copied(part, package, target, plan, job, formulas);
            if (copied.FormulasReplaced > 0) job.Warnings.Add(ExcelTexts.FormulasReplaced(copied.FormulasReplaced));
        }
        catch (XmlException)
        {
            throw new DamagedFileException("damaged", PackageMessages.PartDamaged(part.Name));
        }
    }

    private static SheetCopier Copied(PackagePart part, OoxmlPackage package, Stream target, SheetPlan plan, PackageJob job, FormulaCheck formulas)
    {
        using var content = package.OpenStream(part, counts: false);
        return SheetCopier.Copy(content, target, plan, job, formulas);
    }

    private static void CopyStrings(PackagePart part, OoxmlPackage package, PackageJob job, PackageCopy copy)
    {
        var used = WorkbookPlan.Of(job).UsedStrings;
        bool needs;
        using (var content = package.OpenStream(part, counts: false))
        {
            needs = StringsCopier.NeedsChange(content, used, job.Edits);
        }

        using var again = package.OpenStream(part, counts: false);
        if (!needs)
        {
            copy.Add(part.Name, again);
            return;
        }

        job.Changed.Add(part.Name);
        using var target = copy.Add(part.Name);
        StringsCopier.Copy(again, target, used, job.Edits);
    }
}
