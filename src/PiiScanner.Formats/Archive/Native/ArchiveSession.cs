using System.Globalization;
using System.Runtime.InteropServices;

namespace PiiScanner.Formats.Archive.Native;

/// <summary>One pass of libarchive over a file.</summary>
internal sealed unsafe class ArchiveSession : IDisposable
{
    private const uint FileTypeMask = 0xF000;
    private const uint RegularFile = 0x8000;

    private readonly ArchiveSource _source;
    private readonly ArchiveHandle _archive;
    private readonly Utf8Locale _locale;
    private nint _entry;
    private int _number;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="support">Switches on the formats and filters that may be used.</param>
    /// <param name="passwords">Tried in turn.</param>
    /// <param name="cancel">Stops the reading.</param>
    public ArchiveSession(SourceFile file, Action<ArchiveHandle> support, IReadOnlyList<string> passwords, CancellationToken cancel)
    {
        _locale = Utf8Locale.Begin();
        _source = new ArchiveSource(file.Open(), cancel);
        _archive = ArchiveApi.ReadNew();
        support(_archive);
        foreach (var password in passwords.Where(password => password.Length > 0)) _ = ArchiveApi.AddPassphrase(_archive, password);
        _source.Serve(_archive);
        IsOpen = ArchiveApi.Open(_archive) is ArchiveApi.Ok or ArchiveApi.Warn;
        _source.ThrowIfStopped();
    }

    /// <summary>False when the library makes nothing of the file.</summary>
    public bool IsOpen { get; }

    /// <summary>True when the directory is broken, or the library stopped for another reason before the end.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True when the directory itself, or an entry met so far, needs a password.</summary>
    public bool IsEncrypted => ArchiveApi.HasEncryptedEntries(_archive) == 1;

    /// <summary>Packed bytes read so far.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>Name of the present entry.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>True when the present entry is a file; false for folders, links and devices.</summary>
    public bool IsFile => (ArchiveApi.FileType(_entry) & FileTypeMask) is RegularFile or 0;

    /// <summary>True when the present entry needs a password.</summary>
    public bool IsEntryEncrypted => ArchiveApi.IsEncrypted(_entry) == 1;

    /// <summary>What the library says of its last error; it may hold a name from the file and is never shown.</summary>
    public string Error => Marshal.PtrToStringUTF8((nint)ArchiveApi.ErrorText(_archive)) ?? string.Empty;

    /// <summary>Goes to the next entry; false at the end.</summary>
    public bool Next()
    {
        var result = ArchiveApi.NextHeader(_archive, out _entry);
        _source.ThrowIfStopped();
        IsBroken = result is not (ArchiveApi.Ok or ArchiveApi.Warn or ArchiveApi.End);
        if (result is not (ArchiveApi.Ok or ArchiveApi.Warn)) return false;
        _number++;
        Name = NameOf(_entry) ?? "entry-" + _number.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Reads from the present entry; 0 at its end.</summary>
    /// <exception cref="InvalidDataException">It cannot be read on.</exception>
    public int Read(Span<byte> buffer)
    {
        nint read;
        fixed (byte* start = buffer) read = ArchiveApi.ReadData(_archive, start, (nuint)buffer.Length);
        _source.ThrowIfStopped();
        return read >= 0 ? (int)read : throw new InvalidDataException("The entry cannot be read.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _archive.Dispose();
        _source.Dispose();
        _locale.Dispose();
    }

    private static string? NameOf(nint entry)
    {
        if (OperatingSystem.IsWindows() && ArchiveApi.WideName(entry) is var wide && wide != null) return new string(wide);
        var name = ArchiveApi.Name(entry);
        return name == null ? null : EntryNames.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
    }
}
