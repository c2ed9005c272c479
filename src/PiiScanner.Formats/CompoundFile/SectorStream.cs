namespace PiiScanner.Formats.CompoundFile;

/// <summary>A stream over the sectors of a chain.</summary>
internal sealed class SectorStream : Stream
{
    private readonly SectorMap _map;
    private readonly uint[] _chain;
    private long _position;

    /// <summary>Makes the stream.</summary>
    /// <param name="map">The sectors.</param>
    /// <param name="chain">Their order.</param>
    /// <param name="size">Bytes stated; the stream is shorter when the chain is.</param>
    public SectorStream(SectorMap map, uint[] chain, long size)
    {
        _map = map;
        _chain = chain;
        Length = Math.Min(size, Reach());
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.IsEmpty) return 0;
        var inSector = (int)(_position % _map.SectorSize);
        var count = (int)Math.Min(Math.Min(buffer.Length, _map.SectorSize - inSector), Length - _position);
        var read = _map.Read(_chain[_position / _map.SectorSize], inSector, buffer[..count]);
        _position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => Length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // The file's last sector may be cut: the bytes end there.
    private long Reach()
    {
        for (var i = 0; i < _chain.Length; i++)
        {
            var has = _map.BytesOf(_chain[i]);
            if (has < _map.SectorSize) return ((long)i * _map.SectorSize) + has;
        }

        return (long)_chain.Length * _map.SectorSize;
    }
}
