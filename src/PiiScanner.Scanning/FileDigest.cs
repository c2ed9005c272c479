using System.Security.Cryptography;
using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>The digest of a file's bytes, and a source that gives exactly these bytes again where they are few enough to keep.</summary>
/// <param name="Sha256">Lower-case hex, or null when nobody asked for it.</param>
/// <param name="Source">The file to read on.</param>
internal sealed record FileDigest(string? Sha256, SourceFile Source)
{
    private const int LargestKept = 16 << 20;

    /// <summary>Reads a file on disk once; small ones are kept in memory, so that what is hashed is what is examined.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isAsked">False when no digest is needed: the first one costs some milliseconds, for the library that computes it is loaded.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static FileDigest OfDiskFile(SourceFile file, bool isAsked, CancellationToken cancel)
    {
        if (file.Length > LargestKept) return OfEmbeddedFile(file, isAsked, cancel);
        using var stream = file.Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new FileDigest(isAsked ? Hex(SHA256.HashData(bytes)) : null, SourceFile.FromBytes(file.Path, bytes));
    }

    /// <summary>Reads a file through without keeping it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isAsked">False when no digest is needed.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static FileDigest OfEmbeddedFile(SourceFile file, bool isAsked, CancellationToken cancel)
    {
        if (!isAsked) return new FileDigest(null, file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = file.Open();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            cancel.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
        }

        return new FileDigest(Hex(hash.GetHashAndReset()), file);
    }

    // By hand: the runtime's own conversion is compiled anew at every start.
    private static string Hex(byte[] digest) => string.Create(2 * digest.Length, digest, static (hex, bytes) =>
    {
        for (var i = 0; i < hex.Length; i++) hex[i] = "0123456789abcdef"[(bytes[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15];
    });
}
