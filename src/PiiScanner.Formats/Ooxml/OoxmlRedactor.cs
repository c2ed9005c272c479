using System.Xml;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Redacts an Office package: parts that hold a removed value are written anew, all others keep their bytes.</summary>
internal abstract class OoxmlRedactor : IRedactor
{
    private const long LargestWhole = 256L << 20;

    /// <inheritdoc/>
    public abstract bool FindsCellsByNumber { get; }

    /// <inheritdoc/>
    public abstract bool CanSort { get; }

    /// <inheritdoc/>
    public RedactResult Redact(SourceFile file, FileEdits edits, RedactContext context, Stream output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var job = new PackageJob(file, edits, context, cancel);
        using var package = OoxmlPackage.Open(file, job.Reading, cancel);
        if (package.IsRecovered || package.HasDuplicates) return Refusals.Damaged;
        foreach (var section in Walk(file, new ReadContext(context.Limits, static (_, _) => { }), job.Document, job, cancel)) Pull(section);
        LeaveOut(package, job);
        var isChild = Children(package);
        if (job.TakeChildren(package, isChild) is { } refused) return refused;
        job.LeaveOpaque(package, part => !IsMarkup(part) && !isChild(part) && part.Name != "mimetype");
        job.Names.Look(package.Parts.Select(part => part.Name).Where(part => !job.Removed.Contains(part)), segment => Tells(segment, job));
        Prepare(package, job);
        using var copy = new PackageCopy(output, job.Names);
        foreach (var part in package.Parts)
        {
            cancel.ThrowIfCancellationRequested();
            if (job.Removed.Contains(part.Name)) continue;
            Write(part, package, job, copy);
        }

        return new RedactResult.Done([.. job.Changed], job.Warnings);
    }

    /// <summary>Walks the package as the reader does.</summary>
    protected abstract IEnumerable<DocumentSection> Walk(SourceFile file, ReadContext context, Document document, PackageJob job, CancellationToken cancel);

    /// <summary>Changes the shape of a part: tables, tracked changes. True when something was changed.</summary>
    protected abstract bool Shape(string part, NumberedXml xml, PackageJob job);

    /// <summary>Leaves out the parts that no copy takes along: pictures of pages made before, signatures that would be broken.</summary>
    protected virtual void LeaveOut(OoxmlPackage package, PackageJob job)
    {
        foreach (var link in package.Relationships("").Where(link => link.Type is "thumbnail")) job.Leave(package, link.Target);
        foreach (var part in package.Parts.Where(part => part.Name.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase))) job.Leave(package, part.Name);
        SubsetFonts.Leave(package, job);
    }

    /// <summary>Tells files inside, which are redacted by themselves, from parts of the package.</summary>
    protected virtual Func<PackagePart, bool> Children(OoxmlPackage package)
    {
        var foreign = PackageRemainder.FindForeign(package);
        return part => foreign.Contains(part) || (!IsMarkup(part) && PartRules.For(part) is null);
    }

    /// <summary>True for a part that is looked through as XML.</summary>
    protected virtual bool IsMarkup(PackagePart part) => part.IsXml || part.Extension == "rels";

    /// <summary>True for a part whose items are whole cells kept a second time.</summary>
    protected virtual bool IsCopyOfCells(PackagePart part) =>
        part.Name.Contains("/charts/", StringComparison.OrdinalIgnoreCase) || part.Name.Contains("/pivotCache/", StringComparison.OrdinalIgnoreCase) || part.Name.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase)
        || part.Name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks through what has to be known before the first part is written.</summary>
    protected virtual void Prepare(OoxmlPackage package, PackageJob job)
    {
    }

    /// <summary>Writes a part that is too long to be held whole. False when the format has none of these.</summary>
    protected virtual bool TryStream(PackagePart part, OoxmlPackage package, PackageJob job, PackageCopy copy) => false;

    private void Write(PackagePart part, OoxmlPackage package, PackageJob job, PackageCopy copy)
    {
        if (job.Children.TryGetValue(part.Name, out var bytes))
        {
            copy.Add(part.Name, new MemoryStream(bytes));
            return;
        }

        if (!IsMarkup(part))
        {
            using var content = package.OpenStream(part, counts: false);
            copy.Add(part.Name, content);
            return;
        }

        if (!TryStream(part, package, job, copy)) WriteWhole(part, package, job, copy);
    }

    private void WriteWhole(PackagePart part, OoxmlPackage package, PackageJob job, PackageCopy copy)
    {
        using var held = new MemoryStream();
        using (var content = package.OpenStream(part, counts: false))
        {
            content.CopyTo(held);
        }

        if (held.Length > LargestWhole) throw new DamagedFileException("limit-reached", PackageMessages.TooMuch);
        held.Position = 0;
        if (!TryChange(part, held, job, out var xml))
        {
            held.Position = 0;
            copy.Add(part.Name, held);
            return;
        }

        job.Changed.Add(part.Name);
        using var target = copy.Add(part.Name);
        xml.Save(target);
    }

    private bool TryChange(PackagePart part, Stream held, PackageJob job, out NumberedXml xml)
    {
        try
        {
            xml = NumberedXml.Load(held, job.Context.Limits, job.Places.NodesOf(part.Name));
        }
        catch (XmlException)
        {
            throw new DamagedFileException("damaged", PackageMessages.PartDamaged(part.Name));
        }

        var editor = new PartEditor(job.Edits, PartRules.For(part) is not { Read: null }, IsCopyOfCells(part));
        editor.Apply(xml, job.Places.Of(part.Name));
        var changed = Shape(part.Name, xml, job);
        changed |= job.Removed.Clean(part.Name, xml.Document);
        changed |= job.Names.Apply(xml.Document);
        changed |= Traces.Remove(part.Name, xml.Document);
        editor.Sweep(xml.Document);
        return changed || editor.HasChanged;
    }

    // Of files that people put in; the names that programs give tell of nobody.
    private static bool Tells(string segment, PackageJob job) =>
        job.Edits.Values.Find(segment).Any(match => !job.Edits.Lawful.ContainsKey(match.Key)) || (PartNames.IsUnusual(segment) && job.Context.MaskName(segment) != segment);

    private static void Pull(DocumentSection section)
    {
        if (section is TextSection text)
        {
            foreach (var block in text.Blocks) _ = block;
        }
        else if (section is TableSection table)
        {
            foreach (var row in table.Rows) _ = row;
        }
    }
}
