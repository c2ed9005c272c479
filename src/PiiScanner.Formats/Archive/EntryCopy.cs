namespace PiiScanner.Formats.Archive;

/// <summary>Copies the bytes of one file inside a container into memory, counting those that really come and not those it declares.</summary>
/// <param name="context">Limits and the running total.</param>
/// <param name="counts">False where the bytes were counted already when the container around them was unpacked.</param>
internal sealed class EntryCopy(ReadContext context, bool counts = true)
{
    /// <summary>Unpacked bytes from which the ratio is looked at: small files of one letter compress well.</summary>
    public const long RatioFrom = 16L << 20;

    private readonly byte[] _chunk = new byte[64 * 1024];

    /// <summary>Copies to the end of the stream.</summary>
    /// <param name="packed">Gives the unpacked bytes.</param>
    /// <param name="packedLength">Gives the packed bytes they come from, as far as known; asked while they come.</param>
    /// <param name="cancel">Stops the copy.</param>
    /// <param name="bytes">The bytes; of a damaged file those before the damage; empty where a limit was reached.</param>
    public EntryOutcome Copy(Stream packed, Func<long> packedLength, CancellationToken cancel, out byte[] bytes)
    {
        var unpacked = new MemoryStream();
        bytes = [];
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var count = Read(packed, _chunk);
            if (count == 0) break;
            if (count < 0)
            {
                bytes = unpacked.ToArray();
                return EntryOutcome.Damaged;
            }

            if (counts && !context.TryExpand(count)) return EntryOutcome.NoMore;
            unpacked.Write(_chunk, 0, count);
            if (unpacked.Length > context.Limits.MaxEmbeddedBytes) return EntryOutcome.TooLarge;
            if (unpacked.Length > RatioFrom && unpacked.Length / Math.Max(1, packedLength()) > context.Limits.MaxCompressionRatio) return EntryOutcome.TooLarge;
        }

        bytes = unpacked.ToArray();
        return EntryOutcome.Ok;
    }

    private static int Read(Stream packed, byte[] chunk)
    {
        try
        {
            return packed.Read(chunk);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            return -1;
        }
    }
}
