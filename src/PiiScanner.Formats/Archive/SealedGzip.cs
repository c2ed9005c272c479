using System.IO.Compression;

namespace PiiScanner.Formats.Archive;

/// <summary>Unpacks gzip, and notices where it breaks off: the stream of the runtime takes a cut file, or one with other bytes behind it, for a whole one.</summary>
/// <remarks>One more member with known content is put behind the file. It comes out at the end only if all before it was read as gzip to its last byte.</remarks>
internal sealed class SealedGzip : ForwardStream
{
    private static readonly byte[] Seal = [0x8E, 0x31, 0xD7, 0x04, 0xB9, 0x6A, 0xF2, 0x55, 0x1C, 0xE3, 0x90, 0x7D, 0x48, 0xAB, 0x26, 0xCF];

    private readonly Stream _inner;
    private readonly byte[] _held = new byte[Seal.Length];
    private int _heldLength;
    private byte[] _chunk = [];

    /// <summary>Unpacks a file.</summary>
    /// <param name="file">Its bytes; disposed with this.</param>
    public SealedGzip(Stream file) => _inner = new GZipStream(new Joined(file, SealedMember()), CompressionMode.Decompress);

    /// <summary>Reads on, a seal's length behind what was unpacked.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, cut, or followed by something else.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (_chunk.Length < buffer.Length + Seal.Length) _chunk = new byte[buffer.Length + Seal.Length];
        while (true)
        {
            var read = _inner.Read(_chunk.AsSpan(_heldLength, buffer.Length));
            if (read == 0) return _held.AsSpan(0, _heldLength).SequenceEqual(Seal) ? 0 : throw new InvalidDataException("The gzip file does not end as one.");
            _held.AsSpan(0, _heldLength).CopyTo(_chunk);
            var all = _heldLength + read;
            var given = Math.Max(0, all - Seal.Length);
            _heldLength = all - given;
            _chunk.AsSpan(given, _heldLength).CopyTo(_held);
            _chunk.AsSpan(0, given).CopyTo(buffer);
            if (given > 0) return given;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] SealedMember()
    {
        var bytes = new MemoryStream();
        using (var packer = new GZipStream(bytes, CompressionLevel.NoCompression, leaveOpen: true)) packer.Write(Seal);
        return bytes.ToArray();
    }

    private sealed class Joined(Stream first, byte[] second) : ForwardStream
    {
        private int _given;

        public override int Read(Span<byte> buffer)
        {
            if (first.Read(buffer) is > 0 and var read) return read;
            var given = Math.Min(buffer.Length, second.Length - _given);
            second.AsSpan(_given, given).CopyTo(buffer);
            _given += given;
            return given;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) first.Dispose();
            base.Dispose(disposing);
        }
    }
}
