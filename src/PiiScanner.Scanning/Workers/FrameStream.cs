using System.Buffers.Binary;

namespace PiiScanner.Scanning.Workers;

/// <summary>Messages over two byte streams: two letters, version, kind, length (4 bytes, little endian), content. Anything else is an error, not a guess.</summary>
/// <param name="input">Messages come from here; read by one thread.</param>
/// <param name="output">Messages go here; written by any thread.</param>
internal sealed class FrameStream(Stream input, Stream output)
{
    /// <summary>Most bytes of one message: the report of one file with a million findings is smaller.</summary>
    public const int MaxPayload = 1 << 30;

    private const int HeaderLength = 8;
    private const byte Version = 1;
    private const int Chunk = 1 << 20;

    private readonly Lock _gate = new();

    /// <summary>Writes a message and sends it off.</summary>
    /// <param name="frame">The message.</param>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Write(Frame frame)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        (header[0], header[1], header[2], header[3]) = ((byte)'P', (byte)'W', Version, (byte)frame.Kind);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], frame.Payload.Length);
        lock (_gate)
        {
            output.Write(header);
            output.Write(frame.Payload);
            output.Flush();
        }
    }

    /// <summary>Waits for the next message; null when the other side has closed in good order.</summary>
    /// <exception cref="InvalidDataException">What came is no message.</exception>
    /// <exception cref="IOException">The stream ended inside a message, or failed.</exception>
    public Frame? Read()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        var read = input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (read == 0) return null;
        if (read < HeaderLength) throw new EndOfStreamException("The stream ended inside a message.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        var isMessage = header[0] == 'P' && header[1] == 'W' && header[2] == Version && Enum.IsDefined((FrameKind)header[3]) && length is >= 0 and <= MaxPayload;
        if (!isMessage) throw new InvalidDataException("This is no message.");
        return new Frame((FrameKind)header[3], ReadPayload(length));
    }

    // The room grows with what really comes: a length alone must not cost memory.
    private byte[] ReadPayload(int length)
    {
        if (length == 0) return [];
        var payload = new byte[Math.Min(length, Chunk)];
        for (var at = 0; ;)
        {
            input.ReadExactly(payload, at, payload.Length - at);
            at = payload.Length;
            if (at == length) return payload;
            Array.Resize(ref payload, (int)Math.Min(length, (long)at * 2));
        }
    }
}
