using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Remainder;

/// <summary>Finds objects whose bytes stand in the file although no cross-reference section names their place: programs that overwrite, free or forget them leave them there.</summary>
internal sealed class UnlistedObjects(ObjectStore store)
{
    private readonly List<(int Start, int End)> _streams = [];

    /// <summary>Notes where the bytes of a stream stand: what looks like an object there is none.</summary>
    public void Note(CosStream stream)
    {
        if (!stream.Raw.IsEmpty && store.Data.Span.Overlaps(stream.Raw.Span, out var start)) _streams.Add((start, start + stream.Raw.Length));
    }

    /// <summary>The objects, with their numbers.</summary>
    /// <param name="withReplaced">Whether objects that a later section replaced count too.</param>
    /// <param name="cancel">Ends the search.</param>
    public IEnumerable<(int Number, CosObject Value)> Read(bool withReplaced, CancellationToken cancel)
    {
        _streams.Sort();
        var known = new HashSet<int>(store.Table.Entries.Values.Where(e => e.Kind == XrefKind.InFile).Select(Start));
        if (!withReplaced) known.UnionWith(store.Table.Superseded.Select(e => e.Value).Where(e => e.Kind == XrefKind.InFile).Select(Start));
        foreach (var (number, offset) in RecoveryScan.FindObjects(store.Data.Span, store.Limits.MaxObjects))
        {
            cancel.ThrowIfCancellationRequested();
            if (known.Contains(offset) || IsInStream(offset)) continue;
            var value = store.LoadSuperseded(number, new XrefEntry(XrefKind.InFile, offset, 0));
            if (value is CosStream stream) _streams.Insert(~_streams.BinarySearch((offset, int.MaxValue)), (offset, offset + stream.Raw.Length));
            if (value is CosStream packed && store.Name(packed.Dictionary, "Type") == "ObjStm")
                foreach (var inner in store.ReadAllIn(packed)) yield return inner;
            else yield return (number, value);
        }

        if (!withReplaced) yield break;
        foreach (var (number, entry) in store.Table.Superseded.Where(e => e.Value.Kind == XrefKind.InObjectStream)) yield return (number, store.LoadSuperseded(number, entry));
    }

    private int Start(XrefEntry entry)
    {
        var at = (int)Math.Clamp(entry.Place, 0, store.Data.Length);
        while (at < store.Data.Length && CosChars.IsWhite(store.Data.Span[at])) at++;
        return at;
    }

    private bool IsInStream(int offset)
    {
        var at = _streams.BinarySearch((offset, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && offset >= _streams[at].Start && offset < _streams[at].End;
    }
}
