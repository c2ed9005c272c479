using System.IO.Compression;

namespace PiiScanner.Formats.Archive;

/// <summary>Unpacks one entry of a zip file.</summary>
/// <param name="context">Limits and the running total.</param>
internal sealed class ZipEntryReader(ReadContext context)
{
    private readonly EntryCopy _copy = new(context);

    /// <summary>Unpacks an entry into memory.</summary>
    public EntryOutcome Read(ZipArchiveEntry entry, CancellationToken cancel, out byte[] bytes)
    {
        bytes = [];
        if (entry.IsEncrypted) return EntryOutcome.Encrypted;
        try
        {
            using var packed = entry.Open();
            return _copy.Copy(packed, () => entry.CompressedLength, cancel, out bytes);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return EntryOutcome.Damaged;
        }
    }
}
