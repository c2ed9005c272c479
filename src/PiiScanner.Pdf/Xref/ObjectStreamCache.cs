using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Xref;

/// <summary>Keeps the object streams read last (ISO 32000-1, 7.5.7), so that neighbours are not decoded again. Bounded by bytes.</summary>
internal sealed class ObjectStreamCache(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(int Number, ObjectStreamContent Content)> _recent = [];
    private long _bytes;

    public ObjectStreamContent? Find(int number)
    {
        lock (_lock)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Number != number) continue;
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Content;
            }
        }

        return null;
    }

    public void Add(int number, ObjectStreamContent content)
    {
        lock (_lock)
        {
            _recent.AddFirst((number, content));
            _bytes += content.Size;
            while ((_bytes > maxBytes || _recent.Count > 64) && _recent.Count > 1)
            {
                // Not empty, as Count is above 1.
                _bytes -= _recent.Last!.Value.Content.Size;
                _recent.RemoveLast();
            }
        }
    }
}
