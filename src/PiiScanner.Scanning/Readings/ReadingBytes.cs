using System.IO.Compression;
using System.Text.Json;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Readings;

/// <summary>A reading as bytes, for a ledger and for the pipe of a worker.</summary>
public static class ReadingBytes
{
    /// <summary>The form of the bytes: another one cannot be read, and files are read anew.</summary>
    public const int Version = 2;

    private const int MostBytes = 1 << 30;

    /// <summary>Writes a reading, compressed.</summary>
    /// <param name="reading">The reading.</param>
    public static byte[] Write(FileReading reading)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(deflate, reading, WorkerJson.Default.FileReading);
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static FileReading Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (var read = deflate.Read(buffer); read > 0; read = deflate.Read(buffer))
            {
                if (plain.Length + read > MostBytes) throw new InvalidDataException("The reading is too large.");
                plain.Write(buffer, 0, read);
            }

            return JsonSerializer.Deserialize(plain.GetBuffer().AsSpan(0, (int)plain.Length), WorkerJson.Default.FileReading) ?? throw new InvalidDataException("The reading is empty.");
        }
        catch (JsonException)
        {
            throw new InvalidDataException("The reading is damaged.");
        }
    }
}
