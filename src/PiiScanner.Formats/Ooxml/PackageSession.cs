using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>One walk through a package: what all walkers of its parts share.</summary>
internal sealed class PackageSession : IDisposable
{
    private readonly HashSet<ReadGap> _gaps = [];
    private readonly HashSet<(string Source, string Id)> _links = [];

    public PackageSession(SourceFile file, ReadContext context, Document document, ITextTrace? trace, CancellationToken cancel)
    {
        File = file;
        Context = context;
        Document = document;
        Trace = trace;
        Cancel = cancel;
        Package = OoxmlPackage.Open(file, context, cancel);
    }

    /// <summary>The container.</summary>
    public SourceFile File { get; }

    /// <summary>Limits and services.</summary>
    public ReadContext Context { get; }

    /// <summary>Takes gaps and notices.</summary>
    public Document Document { get; }

    /// <summary>Told where text is stored, or null.</summary>
    public ITextTrace? Trace { get; }

    /// <summary>Stops the walk.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>The package.</summary>
    public OoxmlPackage Package { get; }

    /// <summary>Ordinals over the whole document.</summary>
    public BlockNumbers Numbers { get; } = new();

    /// <summary>Names of people who wrote comments or changes, each once, in the order met.</summary>
    public AuthorList Authors { get; } = new();

    /// <summary>Reports a gap once, however often the part is read.</summary>
    public void Report(ReadGap gap)
    {
        if (_gaps.Add(gap)) Document.Add(gap);
    }

    /// <summary>True when the document draws content from outside, other than by a link to click on.</summary>
    public bool HasExternalContent { get; private set; }

    /// <summary>The target of a link to the outside, as a block that hangs on the place of the link; null when it was told before.</summary>
    /// <param name="source">Part the link stands in.</param>
    /// <param name="link">An external relationship.</param>
    /// <param name="at">Place of the link, when known.</param>
    public BlockDraft? TakeExternal(string source, Relationship link, Location? at = null)
    {
        if (link.Type != "hyperlink") HasExternalContent = true;
        if (!_links.Add((source, link.Id)) && at is null) return null;
        if (string.IsNullOrWhiteSpace(link.Target)) return null;
        var draft = new BlockDraft { Part = DocumentParts.Field, Location = (at ?? new Location()) with { Part = DocumentParts.Field } };
        TextPiece? place = Trace is null ? null : new TextPiece(0, 0, PartNames.RelationshipsOf(source), link.Node, "Target", 0);
        // Digits written by their codes are read as they are called; what goes of them is looked for in every spelling.
        if (link.Target.Contains("%3", StringComparison.Ordinal) && Uri.UnescapeDataString(link.Target) is var called && called != link.Target) draft.Append(called, default, null);
        else draft.Append(link.Target, default, place);
        return draft;
    }

    /// <summary>The target of the external relationship an element names, or null.</summary>
    public BlockDraft? TakeExternal(string source, string? id, Location at)
    {
        return Package.Relationship(source, id) is { IsExternal: true } link ? TakeExternal(source, link, at) : null;
    }

    /// <summary>Makes the assembler of one part.</summary>
    public SectionAssembler Assembler(string? part) => new(part, Numbers, Trace, Context.Limits.MaxBlockLength);

    /// <summary>Where the reader stands, when somebody asks.</summary>
    public TextPiece? Place(MarkupReader reader, string? attribute = null, int offset = 0) =>
        Trace is null ? null : new TextPiece(0, 0, reader.Part, reader.Node, attribute, offset);

    /// <summary>Walks one part; a fault inside becomes a gap, and what was read before it is kept.</summary>
    /// <param name="part">The part; marked as done.</param>
    /// <param name="walk">Gives the items of the part.</param>
    /// <param name="rest">Gives what the walk still holds when it breaks off.</param>
    public IEnumerable<T> Walk<T>(PackagePart part, Func<MarkupReader, IEnumerable<T>> walk, Func<IEnumerable<T>>? rest = null) => Walk(part, () => Package.OpenMarkup(part), walk, rest);

    /// <summary>Walks one part that may be no XML.</summary>
    /// <param name="part">The part; marked as done.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="walk">Gives the items of the part.</param>
    /// <param name="rest">Gives what the walk still holds when it breaks off.</param>
    public IEnumerable<T> Walk<TReader, T>(PackagePart part, Func<TReader> open, Func<TReader, IEnumerable<T>> walk, Func<IEnumerable<T>>? rest)
        where TReader : class, IDisposable
    {
        part.IsDone = true;
        TReader? reader = null;
        IEnumerator<T>? items = null;
        try
        {
            while (true)
            {
                Exception? fault = null;
                try
                {
                    reader ??= open();
                    items ??= walk(reader).GetEnumerator();
                    if (!items.MoveNext()) yield break;
                }
                catch (Exception error) when (PartFaults.IsFault(error))
                {
                    fault = error;
                }

                if (fault is not null)
                {
                    Report(PartFaults.Gap(part.Name, fault));
                    break;
                }

                yield return items!.Current;
            }

            foreach (var item in rest?.Invoke() ?? []) yield return item;
        }
        finally
        {
            items?.Dispose();
            reader?.Dispose();
        }
    }

    /// <summary>Reads one part at once; a fault inside becomes a gap.</summary>
    public void ReadPart(PackagePart part, Action<MarkupReader> read)
    {
        part.IsDone = true;
        try
        {
            using var reader = Package.OpenMarkup(part);
            read(reader);
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            Report(PartFaults.Gap(part.Name, error));
        }
    }

    public void Dispose() => Package.Dispose();
}
