using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>What the steps of redacting one package share.</summary>
internal sealed class PackageJob(SourceFile file, FileEdits edits, RedactContext context, CancellationToken cancel)
{
    /// <summary>What to do.</summary>
    public FileEdits Edits { get; } = edits;

    /// <summary>Limits and services.</summary>
    public RedactContext Context { get; } = context;

    /// <summary>Context of reading the package.</summary>
    public ReadContext Reading { get; } = new(context.Limits, static (_, _) => { });

    /// <summary>Takes what the walk reports; the plan was made from the same walk.</summary>
    public Document Document { get; } = new(static _ => []);

    /// <summary>Edits by part.</summary>
    public EditPlaces Places { get; } = new(edits);

    /// <summary>Parts left out.</summary>
    public RemovedParts Removed { get; } = new();

    /// <summary>New names of parts whose own name tells of somebody.</summary>
    public PartRenames Names { get; } = new();

    /// <summary>Redacted files inside, by part.</summary>
    public Dictionary<string, byte[]> Children { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parts changed or left out.</summary>
    public SortedSet<string> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>What people should know.</summary>
    public List<LocalizedText> Warnings { get; } = [];

    /// <summary>What a format keeps for itself between the steps.</summary>
    public object? State { get; set; }

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Redacts the files inside; leaves out what cannot be redacted.</summary>
    /// <param name="package">The package.</param>
    /// <param name="isChild">Tells files inside from parts of the package.</param>
    /// <returns>Why the package is refused, or null.</returns>
    public RedactResult.Refused? TakeChildren(OoxmlPackage package, Func<PackagePart, bool> isChild)
    {
        foreach (var part in package.Parts)
        {
            Cancel.ThrowIfCancellationRequested();
            if (Removed.Contains(part.Name) || !isChild(part)) continue;
            if (TakeChild(package, part) is { } refused) return refused;
        }

        return null;
    }

    private RedactResult.Refused? TakeChild(OoxmlPackage package, PackagePart part)
    {
        using var held = new MemoryStream();
        using (var content = package.OpenStream(part, counts: false))
        {
            content.CopyTo(held);
        }

        if (held.Length > Context.Limits.MaxEmbeddedBytes) return Refusals.Inside(part.Name, PackageMessages.TooMuch);
        var copy = Context.Redact(SourceFile.FromBytes(PartNames.Embedded(file.Path, part.Name), held.ToArray()), Cancel);
        // By itself a file inside may tell of nobody, and yet say a value that goes from the document around it.
        var left = copy.IsUnchanged ? held.ToArray() : copy.Bytes;
        var stillHolds = left is not null && Context.RemovesUnredactable && OpaqueBytes.Hold(left, Edits);
        if (copy.IsUnchanged && !stillHolds) return null;
        if (copy.Bytes is { } bytes && !stillHolds)
        {
            Children[part.Name] = bytes;
            Changed.Add(part.Name);
            return null;
        }

        if (!Context.RemovesUnredactable) return Refusals.Inside(part.Name, copy.Reason ?? PackageMessages.PartUnread(part.Name));
        Leave(package, part.Name);
        Warnings.Add(Refusals.Removed(part.Name));
        return null;
    }

    /// <summary>Leaves out parts that no reader and no redactor knows, such as settings of a printer driver, where they hold a value that goes.</summary>
    /// <param name="package">The package.</param>
    /// <param name="isOpaque">Tells these parts.</param>
    public void LeaveOpaque(OoxmlPackage package, Func<PackagePart, bool> isOpaque)
    {
        if (!Context.RemovesUnredactable) return;
        foreach (var part in package.Parts.Where(part => !Removed.Contains(part.Name) && isOpaque(part)).ToList())
        {
            Cancel.ThrowIfCancellationRequested();
            using var held = new MemoryStream();
            using (var content = package.OpenStream(part, counts: false)) content.CopyTo(held);
            if (!OpaqueBytes.Hold(held.ToArray(), Edits)) continue;
            Leave(package, part.Name);
            Warnings.Add(Refusals.Removed(part.Name));
        }
    }

    /// <summary>Leaves a part out.</summary>
    /// <param name="package">The package.</param>
    /// <param name="part">Name of the part.</param>
    public void Leave(OoxmlPackage package, string part)
    {
        Removed.Add(package, part);
        Changed.Add(part);
    }
}
