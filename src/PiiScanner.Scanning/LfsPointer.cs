using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>Knows the few lines Git LFS leaves in the place of a large file: they say nothing of what will be published.</summary>
internal static class LfsPointer
{
    // A pointer is less than 1,024 bytes and begins with its version: git-lfs specification, "The Pointer".
    private const int Largest = 1023;

    private static ReadOnlySpan<byte> Beginning => "version https://git-lfs.github.com/spec/v"u8;

    /// <summary>Says whether a file is a pointer.</summary>
    /// <param name="file">The file.</param>
    public static bool Is(SourceFile file) => file.Length <= Largest && file.Length > Beginning.Length && file.Head(Beginning.Length).AsSpan().SequenceEqual(Beginning);
}
