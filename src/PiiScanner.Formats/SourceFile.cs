namespace PiiScanner.Formats;

/// <summary>Bytes to be read, wherever they come from: a file on disk or an entry of a container. Opened read-only, as often as needed.</summary>
public sealed class SourceFile
{
    private readonly Func<Stream> _open;

    /// <summary>Makes a source.</summary>
    /// <param name="path">Path as shown in reports; <c>!</c> separates container levels.</param>
    /// <param name="length">Length in bytes.</param>
    /// <param name="open">Opens a new seekable read-only stream each time.</param>
    public SourceFile(string path, long length, Func<Stream> open)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Length = length;
        _open = open ?? throw new ArgumentNullException(nameof(open));
    }

    /// <summary>Path as shown in reports.</summary>
    public string Path { get; }

    /// <summary>Last segment of the path: the file's own name.</summary>
    public string Name => Path[(Path.LastIndexOfAny(['/', '\\', '!']) + 1)..];

    /// <summary>Extension in lower case with its dot, or empty.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Length in bytes.</summary>
    public long Length { get; }

    /// <summary>Size in points at which the document around it shows a picture; null where that is not known. A picture shown as large as a stamp holds no list that a reader could see.</summary>
    public (double Width, double Height)? ShownPoints { get; init; }

    /// <summary>Opens the bytes. The caller disposes the stream.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public Stream Open() => _open();

    /// <summary>A source over bytes in memory.</summary>
    /// <param name="path">Path as shown in reports.</param>
    /// <param name="bytes">The content; not copied.</param>
    /// <param name="shown">Size in points at which a picture is shown, where that is known.</param>
    public static SourceFile FromBytes(string path, byte[] bytes, (double Width, double Height)? shown = null) =>
        new(path, bytes.Length, () => new MemoryStream(bytes, writable: false)) { ShownPoints = shown };

    /// <summary>Up to the first <paramref name="count"/> bytes, for recognising the format.</summary>
    /// <param name="count">At most this many bytes.</param>
    public byte[] Head(int count)
    {
        using var stream = Open();
        var buffer = new byte[(int)Math.Min(count, Math.Max(0, stream.Length))];
        stream.ReadExactly(buffer);
        return buffer;
    }
}
