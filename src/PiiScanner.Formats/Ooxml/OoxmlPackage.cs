namespace PiiScanner.Formats.Ooxml;

/// <summary>An Office package: every entry of the zip file, content types and relationships, read by own code.</summary>
/// <remarks>Nothing is decompressed before it is asked for. Not safe for concurrent use.</remarks>
internal sealed class OoxmlPackage : IDisposable
{
    private readonly ZipDirectory _zip;
    private readonly ReadContext _context;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<string, PackagePart> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Relationship>> _relationships = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, Relationship>> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PackagePart> _parts = [];
    private readonly List<string> _broken = [];

    private OoxmlPackage(ZipDirectory zip, ReadContext context, CancellationToken cancel)
    {
        _zip = zip;
        _context = context;
        _cancel = cancel;
    }

    /// <summary>All parts in the order of the zip directory, folders left out.</summary>
    public IReadOnlyList<PackagePart> Parts => _parts;

    /// <summary>Content types; empty when the part is missing or broken.</summary>
    public ContentTypes Types { get; } = new();

    /// <summary>Content types or relationship parts that could not be read to their end; complete once all relationships were asked for.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>True when two entries have one name.</summary>
    public bool HasDuplicates { get; private set; }

    /// <summary>Comments of the zip directory, which no Office program shows.</summary>
    public IReadOnlyList<string> Comments => _zip.Comments;

    /// <summary>True when the directory was broken and the parts were searched for: some may be missing.</summary>
    public bool IsRecovered => _zip.IsRecovered;

    /// <summary>Opens a package. The directory is read, nothing else but the content types.</summary>
    /// <exception cref="DamagedFileException">The zip directory cannot be read or passes a limit.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static OoxmlPackage Open(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        var zip = ZipDirectory.Open(file, context.Limits.MaxEntries);
        var package = new OoxmlPackage(zip, context, cancel);
        package.ReadDirectory();
        return package;
    }

    /// <summary>What a look at the directory says of a file; null where it is no package, or one whose directory cannot be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="typeOf">Says of which media type the package is; null when it is of another format.</param>
    public static string? Recognize(SourceFile file, Func<OoxmlPackage, string?> typeOf)
    {
        var head = file.Head(4).AsSpan();
        if (!head.SequenceEqual("PK\x03\x04"u8) && !head.SequenceEqual("PK\x05\x06"u8)) return null;
        try
        {
            using var package = Open(file, new ReadContext(new ReadLimits()), CancellationToken.None);
            return typeOf(package);
        }
        catch (Exception error) when (error is DamagedFileException || PartFaults.IsFault(error))
        {
            return null;
        }
    }

    /// <summary>The first part of this name, or null.</summary>
    public PackagePart? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The document part: by the package relationship, else by content type, else by its usual name.</summary>
    /// <param name="isMain">Says whether a content type is that of a main part.</param>
    /// <param name="usualName">Usual name of the main part.</param>
    public PackagePart? FindMain(Func<string, bool> isMain, string usualName)
    {
        foreach (var relationship in Relationships(""))
        {
            if (relationship.Type == "officeDocument" && Find(relationship.Target) is { } part && isMain(part.ContentType)) return part;
        }

        return _parts.FirstOrDefault(part => isMain(part.ContentType)) ?? Find(usualName);
    }

    /// <summary>Opens the bytes of a part, counted and bounded.</summary>
    /// <param name="part">The part.</param>
    /// <param name="counts">False for a second look at bytes already counted.</param>
    /// <exception cref="InvalidDataException">The entry is damaged, encrypted or compressed in an unknown way.</exception>
    public Stream OpenStream(PackagePart part, bool counts = true)
    {
        return new BoundedStream(part.Open(), _context, Math.Min(part.CompressedLength, _zip.FileLength), counts);
    }

    /// <summary>Opens a part as XML.</summary>
    public MarkupReader OpenMarkup(PackagePart part) => new(part.Name, OpenStream(part), _context.Limits, _cancel);

    /// <summary>The relationships of a part; none when it has no relationship part or that is broken.</summary>
    /// <param name="source">Part name, or empty for the package.</param>
    public IReadOnlyList<Relationship> Relationships(string source)
    {
        if (_relationships.TryGetValue(source, out var known)) return known;
        var found = new List<Relationship>();
        if (Find(PartNames.RelationshipsOf(source)) is { } part) TryRead(part.Name, () => ReadRelationships(part, source, found));
        return _relationships[source] = found;
    }

    /// <summary>The part a relationship of a source part points to, or null.</summary>
    public PackagePart? Target(string source, string? id)
    {
        var relationship = Relationship(source, id);
        return relationship is { IsExternal: false } ? Find(relationship.Target) : null;
    }

    /// <summary>The relationship of a source part with this identifier, or null.</summary>
    public Relationship? Relationship(string source, string? id)
    {
        if (string.IsNullOrEmpty(id)) return null;
        if (!_byId.TryGetValue(source, out var known))
        {
            known = _byId[source] = new Dictionary<string, Relationship>(StringComparer.Ordinal);
            foreach (var relationship in Relationships(source)) known.TryAdd(relationship.Id, relationship);
        }

        return known.GetValueOrDefault(id);
    }

    /// <summary>The parts a source part points to with this type of relationship, in order.</summary>
    public IEnumerable<PackagePart> Targets(string source, string type) =>
        from relationship in Relationships(source)
        where relationship.Type == type && !relationship.IsExternal
        let part = Find(relationship.Target)
        where part is not null
        select part;

    public void Dispose()
    {
        _zip.Dispose();
    }

    private void ReadDirectory()
    {
        var types = _zip.Items.FirstOrDefault(e => e.Name.Equals(ContentTypes.PartName, StringComparison.OrdinalIgnoreCase));
        if (types is not null)
        {
            TryRead(ContentTypes.PartName, () =>
            {
                using var reader = OpenMarkup(Part(types, ""));
                Types.Read(reader);
            });
        }

        foreach (var item in _zip.Items)
        {
            if (item.Name.Length == 0 || item.Name.EndsWith('/')) continue;
            var part = Part(item, Types.Of(item.Name));
            part.IsDone = item == types;
            _parts.Add(part);
            if (!_byName.TryAdd(item.Name, part)) HasDuplicates = true;
        }
    }

    private static PackagePart Part(ZipItem item, string contentType) => new(item.Name, contentType, item.CompressedLength, item.Open);

    private void ReadRelationships(PackagePart part, string source, List<Relationship> found)
    {
        part.IsDone = true;
        using var reader = OpenMarkup(part);
        while (reader.Read())
        {
            if (!reader.IsElement || reader.Name != "Relationship") continue;
            if (reader.Attribute("Target") is not { } target) continue;
            var isExternal = "External".Equals(reader.Attribute("TargetMode"), StringComparison.OrdinalIgnoreCase);
            var type = reader.Attribute("Type") ?? "";
            found.Add(new Relationship(
                reader.Attribute("Id") ?? "",
                type[(type.LastIndexOf('/') + 1)..],
                isExternal ? target : PartNames.Resolve(source, target),
                isExternal,
                reader.Node));
        }
    }

    // Content types and relationships guide the reading; without them parts are found by name, so the reading goes on and the broken part is reported.
    private void TryRead(string name, Action read)
    {
        try
        {
            read();
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            _broken.Add(name);
        }
    }
}
