using System.IO.Compression;

namespace PiiScanner.Formats.Archive;

/// <summary>Unpacks one entry, counting the bytes that really come and not those it declares.</summary>
/// <param name="context">Limits and the running total.</param>
internal sealed class ZipEntryReader(ReadContext context)
{
    /// <summary>Unpacked bytes from which the ratio is looked at: small entries of one letter compress well.</summary>
    private const long RatioFrom = 16L << 20;

    private const int ChunkLength = 64 * 1024;

    /// <summary>What came of an entry.</summary>
    internal enum Outcome
    {
        /// <summary>It is unpacked.</summary>
        Ok,

        /// <summary>It needs a password.</summary>
        Encrypted,

        /// <summary>It is broken, or compressed in a way that is not known.</summary>
        Damaged,

        /// <summary>It is too large, or compressed too well to be honest.</summary>
        TooLarge,

        /// <summary>All entries together are too large: no more is unpacked.</summary>
        NoMore,
    }

    /// <summary>Unpacks an entry into memory.</summary>
    public Outcome Read(ZipArchiveEntry entry, CancellationToken cancel, out byte[] bytes)
    {
        bytes = [];
        if (entry.IsEncrypted) return Outcome.Encrypted;
        try
        {
            using var packed = entry.Open();
            return Copy(packed, entry.CompressedLength, cancel, out bytes);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return Outcome.Damaged;
        }
    }

    private Outcome Copy(Stream packed, long packedLength, CancellationToken cancel, out byte[] bytes)
    {
        var unpacked = new MemoryStream();
        var chunk = new byte[ChunkLength];
        bytes = [];
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var count = packed.Read(chunk);
            if (count == 0) break;
            if (!context.TryExpand(count)) return Outcome.NoMore;
            unpacked.Write(chunk, 0, count);
            if (unpacked.Length > context.Limits.MaxEmbeddedBytes) return Outcome.TooLarge;
            if (unpacked.Length > RatioFrom && unpacked.Length / Math.Max(1, packedLength) > context.Limits.MaxCompressionRatio) return Outcome.TooLarge;
        }

        bytes = unpacked.ToArray();
        return Outcome.Ok;
    }
}
