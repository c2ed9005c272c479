using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Tests.Redaction;

/// <summary>Walks the objects of an original and of its copy side by side, and says which differ and which nobody points at.</summary>
internal sealed class CopiedObjects
{
    private readonly ObjectStore _original;
    private readonly ObjectStore _copy;
    private readonly HashSet<(int, int)> _walked = [];

    private CopiedObjects(byte[] original, byte[] copy) => (_original, _copy) = (Store(original), Store(copy));

    /// <summary>Paths from the root at which the two files differ, in the original's terms.</summary>
    public SortedSet<string> Differences { get; } = new(StringComparer.Ordinal);

    /// <summary>Streams and other objects that were compared.</summary>
    public int Compared => _walked.Count;

    public static CopiedObjects Compare(byte[] original, byte[] copy)
    {
        var objects = new CopiedObjects(original, copy);
        objects.Walk("Root", objects._original.Table.Trailer["Root"], objects._copy.Table.Trailer["Root"]);
        return objects;
    }

    /// <summary>Numbers of objects that the trailer does not lead to.</summary>
    public static IReadOnlyList<int> Unreferenced(byte[] file)
    {
        var store = Store(file);
        var reached = new HashSet<int>();
        var waiting = new Stack<CosObject>(store.Table.Trailer.Values);
        while (waiting.TryPop(out var item))
        {
            switch (item)
            {
                case CosReference reference when reached.Add(reference.Number): waiting.Push(store.Resolve(reference)); break;
                case CosStream stream: waiting.Push(stream.Dictionary); break;
                case CosDictionary dictionary: foreach (var value in dictionary.Entries.Values) waiting.Push(value); break;
                case CosArray array: foreach (var value in array.Items) waiting.Push(value); break;
            }
        }

        return [.. store.Table.Entries.Keys.Where(number => number > 0 && store.Resolve(new CosReference(number, 0)) is not CosNull && !reached.Contains(number)).Order()];
    }

    private static ObjectStore Store(byte[] file) => new DocumentOpener(file, new PdfOpenOptions()).Open(CancellationToken.None).Store;

    private void Walk(string path, CosObject before, CosObject after)
    {
        if (before is CosReference old && after is CosReference now && !_walked.Add((old.Number, now.Number))) return;
        switch (_original.Resolve(before), _copy.Resolve(after))
        {
            case (CosStream a, CosStream b):
                Entries(path, a.Dictionary, b.Dictionary, isStream: true);
                if (!_original.Decode(a).Data.Span.SequenceEqual(_copy.Decode(b).Data.Span)) Differences.Add(path + "/stream");
                break;
            case (CosDictionary a, CosDictionary b): Entries(path, a, b, isStream: false); break;
            case (CosArray a, CosArray b) when a.Count == b.Count:
                for (var i = 0; i < a.Count; i++) Walk($"{path}/{i}", a[i], b[i]);
                break;
            case (CosString a, CosString b) when a.Bytes.AsSpan().SequenceEqual(b.Bytes): break;
            case (CosName a, CosName b) when a.Value == b.Value: break;
            case (CosNumber a, CosNumber b) when Math.Abs(a.Value - b.Value) < 1e-4: break;
            case (CosBoolean a, CosBoolean b) when a.Value == b.Value: break;
            case (CosNull, CosNull): break;
            default: Differences.Add(path); break;
        }
    }

    private void Entries(string path, CosDictionary before, CosDictionary after, bool isStream)
    {
        foreach (var key in before.Entries.Keys.Union(after.Entries.Keys))
            if (!(isStream && key is "Length" or "Filter" or "DecodeParms")) Walk(path + "/" + key, before[key], after[key]);
    }
}
