namespace PiiScanner.Formats.Archive;

/// <summary>The content of one file of a tar stream; ends where it is stated to end, or where the stream does.</summary>
/// <param name="stream">At the beginning of the content.</param>
/// <param name="size">Bytes stated.</param>
/// <param name="before">Bytes of the content that were read from the stream already.</param>
internal sealed class TarContent(Stream stream, long size, byte[] before) : ForwardStream
{
    private int _given;

    /// <summary>Bytes not read yet.</summary>
    public long Left { get; private set; } = size;

    public override int Read(Span<byte> buffer)
    {
        var target = buffer[..(int)Math.Min(buffer.Length, Left)];
        if (target.IsEmpty) return 0;
        int read;
        if (_given < before.Length)
        {
            read = Math.Min(target.Length, before.Length - _given);
            before.AsSpan(_given, read).CopyTo(target);
            _given += read;
        }
        else
        {
            read = stream.Read(target);
        }

        Left -= read;
        return read;
    }
}
