using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>One record of a presentation ([MS-PPT] 2.3.1).</summary>
/// <param name="Type">What it is.</param>
/// <param name="Instance">Tells records of one type apart.</param>
/// <param name="IsContainer">True when it holds records.</param>
/// <param name="At">Where its header begins.</param>
/// <param name="Start">First byte of its body.</param>
/// <param name="Length">Bytes of the body that are there.</param>
internal readonly record struct PptRecord(int Type, int Instance, bool IsContainer, int At, int Start, int Length);

/// <summary>Walks the records of a presentation.</summary>
/// <param name="bytes">The stream.</param>
internal sealed class PptRecords(byte[] bytes)
{
    private const int HeaderLength = 8;
    private const int MaxDepth = 40;

    /// <summary>The stream.</summary>
    public byte[] Bytes => bytes;

    /// <summary>True when a record reaches beyond its container.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The records of the stream itself.</summary>
    public IEnumerable<PptRecord> Top() => Within(0, bytes.Length);

    /// <summary>The records directly inside a container.</summary>
    public IEnumerable<PptRecord> Within(PptRecord container) => Within(container.Start, container.Length);

    /// <summary>All records inside a container, at every depth; the container before what it holds.</summary>
    public IEnumerable<PptRecord> All(PptRecord container)
    {
        var open = new Stack<IEnumerator<PptRecord>>([Within(container).GetEnumerator()]);
        while (open.Count > 0)
        {
            if (!open.Peek().MoveNext())
            {
                open.Pop().Dispose();
                continue;
            }

            var record = open.Peek().Current;
            yield return record;
            if (record.IsContainer && open.Count < MaxDepth) open.Push(Within(record).GetEnumerator());
        }
    }

    /// <summary>The record at a place, or null.</summary>
    public PptRecord? At(long at) => at >= 0 && at + HeaderLength <= bytes.Length ? Read((int)at, bytes.Length) : null;

    /// <summary>The body of a record.</summary>
    public ReadOnlySpan<byte> Body(PptRecord record) => bytes.AsSpan(record.Start, record.Length);

    private IEnumerable<PptRecord> Within(int start, int length)
    {
        var end = start + length;
        for (var at = start; at + HeaderLength <= end;)
        {
            var record = Read(at, end);
            yield return record;
            at = record.Start + record.Length;
        }
    }

    private PptRecord Read(int at, int end)
    {
        ReadOnlySpan<byte> all = bytes;
        var options = all.U16(at);
        var stated = all.U32(at + 4);
        var length = (int)Math.Min(stated, end - at - HeaderLength);
        IsCut |= length < stated;
        return new PptRecord(all.U16(at + 2), options >> 4, (options & 0xF) == 0xF, at, at + HeaderLength, length);
    }
}
