using System.Buffers.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>Hands over the files of a tar stream, read forward once. Links, devices and folders hold nothing and are passed by.</summary>
/// <param name="stream">The archive; not disposed.</param>
/// <param name="context">Limits.</param>
/// <param name="tally">Takes the files.</param>
/// <param name="cancel">Stops the reading.</param>
/// <param name="counts">False where the bytes were counted already when the archive was unpacked.</param>
internal sealed class TarWalker(Stream stream, ReadContext context, EntryTally tally, CancellationToken cancel, bool counts)
{
    /// <summary>Longest name or set of notes believed, in bytes.</summary>
    private const int LongestNote = 1 << 20;

    private readonly byte[] _block = new byte[TarHeader.Length];
    private readonly EntryCopy _copy = new(context, counts);
    private byte[]? _name;
    private long? _size;
    private bool _isBlockRead;

    /// <summary>Walks to the end. A header that is none ends the walk and is noted; zeros between archives put behind one another do not.</summary>
    public void Walk()
    {
        while (_isBlockRead || ReadBlock())
        {
            _isBlockRead = false;
            cancel.ThrowIfCancellationRequested();
            if (TarHeader.IsEnd(_block)) continue;
            if (!TarHeader.TryRead(_block, out var header))
            {
                tally.Miss(EntryOutcome.BrokenOff);
                return;
            }

            if (!Take(header)) return;
        }
    }

    private bool Take(TarHeader header)
    {
        switch (header.Kind)
        {
            case 'x' or 'g' or 'X':
                return TakeNotes(header.Size, header.Kind != 'g');
            case 'L':
                return ReadNote(header.Size) is { } name && Keep(name);
            case 'K':
                return ReadNote(header.Size) is not null;
            case '2' or '3' or '4' or '5' or '6':
                return Forget(Skip(_size ?? header.Size));
            case '1':
                return TakeLink(header);
            default:
                return TakeFile(header);
        }
    }

    private bool TakeNotes(long size, bool isForNext)
    {
        if (ReadNote(size) is not { } notes) return false;
        if (!isForNext) return true;
        _name = TarHeader.Note(notes, "GNU.sparse.name"u8) ?? TarHeader.Note(notes, "path"u8) ?? _name;
        if (TarHeader.Note(notes, "size"u8) is { } stated && Utf8Parser.TryParse(stated, out long value, out var used) && used == stated.Length && value >= 0) _size = value;
        return true;
    }

    // A hard link has no content of its own, whatever size it states; only if no header follows has a program put some there.
    private bool TakeLink(TarHeader header)
    {
        if ((_size ?? header.Size) == 0) return Forget(true);
        var kept = (byte[])_block.Clone();
        if (!ReadBlock()) return Forget(false);
        _isBlockRead = true;
        if (TarHeader.IsEnd(_block) || TarHeader.TryRead(_block, out _)) return Forget(true);
        return TarHeader.TryRead(kept, out var link) && TakeFile(link);
    }

    private bool TakeFile(TarHeader header)
    {
        var (name, size) = (EntryNames.Decode(_name ?? header.Name()), _size ?? header.Size);
        for (var more = header.Kind == 'S' && header.HasMoreHoles; more; more = _block[504] == 1)
        {
            if (!ReadBlock()) return BreakOff();
        }

        Forget(true);
        // Old archives state a folder as a file whose name ends like one.
        if (size == 0 && name.EndsWith('/')) return true;
        if (!tally.TryMeet()) return false;
        var content = new TarContent(stream, size, _isBlockRead ? (byte[])_block.Clone() : []);
        _isBlockRead = false;
        var outcome = _copy.Copy(content, () => long.MaxValue, cancel, out var bytes);
        if (outcome == EntryOutcome.Ok && content.Left > 0) outcome = EntryOutcome.BrokenOff;
        return tally.Take(name, outcome, bytes) && Skip(content.Left, Padding(size));
    }

    // What is kept for the next entry counts for it alone.
    private bool Forget(bool goesOn)
    {
        (_name, _size) = (null, null);
        return goesOn;
    }

    private bool Keep(byte[] name)
    {
        _name = name.AsSpan().TrimEnd((byte)0).ToArray();
        return true;
    }

    private byte[]? ReadNote(long size)
    {
        if (size > LongestNote)
        {
            tally.Miss(EntryOutcome.BrokenOff);
            return null;
        }

        var note = new byte[size];
        if (stream.ReadAtLeast(note, note.Length, throwOnEndOfStream: false) == note.Length && Skip(0, Padding(size))) return note;
        BreakOff();
        return null;
    }

    private bool Skip(long size) => Skip(size, Padding(size));

    private bool Skip(long size, int padding)
    {
        var left = size + padding;
        if (size > long.MaxValue - TarHeader.Length) return BreakOff();
        if (stream.CanSeek)
        {
            if (left > stream.Length - stream.Position) return size > stream.Length - stream.Position ? BreakOff() : ToEnd();
            stream.Position += left;
            return true;
        }

        var chunk = new byte[64 * 1024];
        while (left > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var read = stream.Read(chunk, 0, (int)Math.Min(left, chunk.Length));
            if (read == 0) return left <= padding || BreakOff();
            left -= read;
        }

        return true;
    }

    private bool ToEnd()
    {
        stream.Position = stream.Length;
        return true;
    }

    private static int Padding(long size) => (int)((TarHeader.Length - (size % TarHeader.Length)) % TarHeader.Length);

    private bool BreakOff()
    {
        tally.Miss(EntryOutcome.BrokenOff);
        return false;
    }

    // False at the end; a block that is cut counts as the end, and says so unless it is of zeros.
    private bool ReadBlock()
    {
        var read = stream.ReadAtLeast(_block, _block.Length, throwOnEndOfStream: false);
        if (read == _block.Length) return true;
        if (_block.AsSpan(0, read).ContainsAnyExcept((byte)0)) BreakOff();
        return false;
    }
}
