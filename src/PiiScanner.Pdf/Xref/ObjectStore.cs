using System.Collections.Concurrent;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Crypt;
using PiiScanner.Pdf.Filters;

namespace PiiScanner.Pdf.Xref;

/// <summary>All objects of a document, read when asked for. Safe for many threads.</summary>
internal sealed class ObjectStore : IObjectResolver
{
    private const int MaxCached = 100_000;
    private const int MaxReferenceChain = 16;
    private const long MaxObjectStreamBytes = 32L << 20;

    private readonly ObjectReader _objects;
    private readonly ConcurrentDictionary<int, CosObject> _cache = new();
    private readonly ObjectStreamCache _streams = new(MaxObjectStreamBytes);
    private readonly InFileResolver _inFile;
    private readonly Lengths _lengths;
    private readonly Lazy<XrefTable> _recovered;
    private readonly bool[] _asked;
    private int _cached;

    public ObjectStore(ObjectReader objects, XrefTable table, PdfLimits limits)
    {
        (_objects, Table, Limits) = (objects, table, limits);
        _inFile = new InFileResolver(this);
        _lengths = new Lengths(this, intoStreams: true);
        _asked = new bool[table.Entries.Count == 0 ? 0 : table.Entries.Keys.Max() + 1];
        _recovered = new(() => new RecoveryScan(objects, limits).Run());
    }

    public XrefTable Table { get; }

    /// <summary>The file from its header on.</summary>
    public ReadOnlyMemory<byte> Data => _objects.Data;

    public PdfLimits Limits { get; }

    /// <summary>Set once, before the document is handed out.</summary>
    public Decryptor? Decryptor { get; set; }

    /// <summary>Whether an object was not where the cross-reference said, so that it was looked for.</summary>
    public bool HasRepaired { get; private set; }

    /// <summary>Whether anybody has asked for an object: what nobody asks for stands in no page and no tree.</summary>
    public bool IsAsked(int number) => (uint)number < (uint)_asked.Length && _asked[number];

    public CosObject Resolve(CosObject value)
    {
        for (var i = 0; value is CosReference reference; i++)
        {
            if (i == MaxReferenceChain) return CosNull.Instance;
            if ((uint)reference.Number < (uint)_asked.Length) _asked[reference.Number] = true;
            value = Load(reference.Number);
        }

        return value;
    }

    /// <summary>Resolves for a look in passing, which is no reading: the object still counts as one nobody asked for.</summary>
    public CosObject Peek(CosReference reference) => Load(reference.Number);

    /// <summary>Reads what an entry of an earlier revision points at (ISO 32000-1, 7.5.6).</summary>
    public CosObject LoadSuperseded(int number, XrefEntry entry)
    {
        try
        {
            return entry.Kind == XrefKind.InFile ? ReadInFile(number, entry.Place, _lengths) ?? CosNull.Instance : ReadInStream(number, entry);
        }
        catch (PdfException e) when (e.Error == PdfError.LimitExceeded)
        {
            return CosNull.Instance;
        }
    }

    /// <summary>Decrypts and decodes a stream.</summary>
    /// <param name="stream">A stream of this document.</param>
    /// <param name="cap">Most bytes it may give.</param>
    public DecodedStream Decode(CosStream stream, int cap) => Decode(stream, cap, this);

    public DecodedStream Decode(CosStream stream) => Decode(stream, Limits.MaxDecodedBytes, this);

    /// <summary>Forgets what was read, after the encryption has become known.</summary>
    public void ClearCache() => _cache.Clear();

    /// <summary>After a recovery scan of an encrypted file: adds the objects that only its object streams name.</summary>
    public void AddEncryptedObjectStreams()
    {
        if (!Table.IsRecovered) return;
        foreach (var (number, entry) in Table.Entries.Where(e => e.Value.Kind == XrefKind.InFile).OrderBy(e => e.Value.Place).ToList())
        {
            if (LoadUncached(number) is not CosStream stream || stream.Dictionary["Type"] is not CosName { Value: "ObjStm" }) continue;
            RecoveryScan.AddObjectStream(Table, number, stream.Dictionary, Decode(stream, Limits.MaxDecodedBytes, _inFile).Data.Span, Limits);
        }
    }

    private DecodedStream Decode(CosStream stream, int cap, IObjectResolver resolver)
    {
        var raw = Decryptor is null || !stream.Id.IsIndirect ? stream.Raw : Decryptor.Stream(stream, resolver);
        return StreamDecoder.Decode(raw, stream.Dictionary, resolver, cap);
    }

    private CosObject Load(int number)
    {
        if (_cache.TryGetValue(number, out var known)) return known;
        var value = LoadUncached(number);
        if (Interlocked.Increment(ref _cached) > MaxCached)
        {
            _cache.Clear();
            Interlocked.Exchange(ref _cached, 0);
        }

        return _cache.GetOrAdd(number, value);
    }

    private CosObject LoadUncached(int number)
    {
        if (!Table.Entries.TryGetValue(number, out var entry) || entry.Kind == XrefKind.Free) return CosNull.Instance;
        try
        {
            return entry.Kind == XrefKind.InFile ? ReadOrRecover(number, entry) : ReadInStream(number, entry);
        }
        catch (PdfException e) when (e.Error == PdfError.LimitExceeded)
        {
            return CosNull.Instance;
        }
    }

    private CosObject ReadOrRecover(int number, XrefEntry entry)
    {
        var value = ReadInFile(number, entry.Place, _lengths);
        if (value is not null) return value;
        HasRepaired = true;
        if (!_recovered.Value.Entries.TryGetValue(number, out var other)) return CosNull.Instance;
        return other.Kind == XrefKind.InFile ? ReadInFile(number, other.Place, _lengths) ?? CosNull.Instance : ReadInStream(number, other);
    }

    private CosObject? ReadInFile(int number, long offset, IObjectResolver lengths)
    {
        var body = _objects.ReadHead(offset, out var id);
        if (body < 0 || id.Number != number) return null;
        return _objects.ReadBody(body, id, Decryptor?.StringsOf(id), lengths);
    }

    /// <summary>The objects of an object stream, with their numbers.</summary>
    public IEnumerable<(int Number, CosObject Value)> ReadAllIn(CosStream stream)
    {
        var content = new ObjectStreamContent(stream.Dictionary, Decode(stream, Limits.MaxDecodedBytes, _inFile).Data, Limits.MaxObjects);
        return content.All(Limits.MaxNesting);
    }

    private CosObject ReadInStream(int number, XrefEntry entry)
    {
        var container = (int)Math.Min(entry.Place, int.MaxValue);
        var content = _streams.Find(container);
        if (content is null)
        {
            if (_inFile.Resolve(new CosReference(container, 0)) is not CosStream stream) return CosNull.Instance;
            content = new ObjectStreamContent(stream.Dictionary, Decode(stream, Limits.MaxDecodedBytes, _inFile).Data, Limits.MaxObjects);
            _streams.Add(container, content);
        }

        return content.Read(number, entry.Index, Limits.MaxNesting);
    }

    // Finds only objects that stand in the file itself: object streams and lengths may not lie in object streams, which also ends every loop.
    private sealed class InFileResolver(ObjectStore store) : IObjectResolver
    {
        public CosObject Resolve(CosObject value)
        {
            if (value is not CosReference reference) return value;
            if (!store.Table.Entries.TryGetValue(reference.Number, out var entry) || entry.Kind != XrefKind.InFile) return CosNull.Instance;
            return store.ReadInFile(reference.Number, entry.Place, new Lengths(store, intoStreams: false)) ?? CosNull.Instance;
        }
    }

    // Finds the number behind an indirect /Length. That of an object stream itself must stand in the file.
    private sealed class Lengths(ObjectStore store, bool intoStreams) : IObjectResolver
    {
        public CosObject Resolve(CosObject value)
        {
            if (value is not CosReference reference) return value;
            if (!store.Table.Entries.TryGetValue(reference.Number, out var entry)) return CosNull.Instance;
            return entry.Kind switch
            {
                XrefKind.InFile => store._objects.ReadNumberAt(entry.Place),
                XrefKind.InObjectStream when intoStreams => store.ReadInStream(reference.Number, entry),
                _ => CosNull.Instance,
            };
        }
    }
}
