using System.IO.Compression;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Writes a package again, part by part, in the order of the original. Nothing that stands outside its parts is taken along.</summary>
/// <param name="output">Takes the copy.</param>
/// <param name="names">New names of parts.</param>
internal sealed class PackageCopy(Stream output, PartRenames names) : IDisposable
{
    // A fixed time: that of the original tells when somebody worked on it.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a part; it is written when the stream is closed.</summary>
    /// <param name="name">Its name in the original.</param>
    public Stream Add(string name)
    {
        // What kind of package it is stands uncompressed at its beginning (OpenDocument 1.2, part 3, 3.3).
        var entry = _zip.CreateEntry(names.Of(name), name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        return entry.Open();
    }

    /// <summary>Copies a part, its uncompressed bytes unchanged.</summary>
    /// <param name="name">Its name in the original.</param>
    /// <param name="content">Its bytes.</param>
    public void Add(string name, Stream content)
    {
        using var target = Add(name);
        content.CopyTo(target);
    }

    public void Dispose() => _zip.Dispose();
}
