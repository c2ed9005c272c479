using System.Security.Cryptography;
using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>The digest of a file's bytes, and a source that gives exactly these bytes again where they are few enough to keep.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Source">The file to read on.</param>
internal sealed record FileDigest(string Sha256, SourceFile Source)
{
    private const int LargestKept = 16 << 20;

    /// <summary>Reads a file on disk once; small ones are kept in memory, so that what is hashed is what is examined.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static FileDigest OfDiskFile(SourceFile file, CancellationToken cancel)
    {
        if (file.Length > LargestKept) return OfEmbeddedFile(file, cancel);
        var bytes = BytesOf(file);
        return new FileDigest(Hex(SHA256.HashData(bytes)), SourceFile.FromBytes(file.Path, bytes));
    }

    /// <summary>The source to read a file on disk from when nobody asks for its digest: the first digest costs some milliseconds, for the library that computes it is loaded.</summary>
    /// <param name="file">The file.</param>
    public static SourceFile Undigested(SourceFile file) => file.Length > LargestKept ? file : SourceFile.FromBytes(file.Path, BytesOf(file));

    /// <summary>Reads a file through without keeping it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static FileDigest OfEmbeddedFile(SourceFile file, CancellationToken cancel)
    {
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

    private static byte[] BytesOf(SourceFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);
}
