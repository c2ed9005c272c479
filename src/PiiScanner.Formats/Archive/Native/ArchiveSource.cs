using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PiiScanner.Formats.Archive.Native;

/// <summary>Gives libarchive the bytes of a file. No exception crosses into native code: it is kept, the library is told to stop, and <see cref="ThrowIfStopped"/> throws it on the way back.</summary>
internal sealed unsafe class ArchiveSource : IDisposable
{
    private const int BufferLength = 128 * 1024;
    private const nint Fatal = -30;

    private readonly Stream _stream;
    private readonly CancellationToken _cancel;
    private readonly GCHandle _self;
    private readonly byte* _buffer;
    private Exception? _stop;

    /// <summary>Begins at the start of the file.</summary>
    /// <param name="stream">Seekable; disposed with this.</param>
    /// <param name="cancel">Looked at before each read.</param>
    public ArchiveSource(Stream stream, CancellationToken cancel)
    {
        _stream = stream;
        _cancel = cancel;
        _buffer = (byte*)NativeMemory.Alloc(BufferLength);
        _self = GCHandle.Alloc(this);
    }

    /// <summary>Packed bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Sets the callbacks of a reader.</summary>
    public void Serve(ArchiveHandle archive)
    {
        _ = ArchiveApi.SetRead(archive, &Read);
        _ = ArchiveApi.SetSeek(archive, &Seek);
        _ = ArchiveApi.SetCallbackData(archive, GCHandle.ToIntPtr(_self));
    }

    /// <summary>Throws what stopped a callback.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public void ThrowIfStopped()
    {
        if (_stop is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_stop);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _self.Free();
        NativeMemory.Free(_buffer);
        _stream.Dispose();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Read(nint archive, nint data, byte** buffer)
    {
        var self = Self(data);
        *buffer = self._buffer;
        try
        {
            self._cancel.ThrowIfCancellationRequested();
            var read = self._stream.Read(new Span<byte>(self._buffer, BufferLength));
            self.BytesRead += read;
            return read;
        }
        catch (Exception stop) when (stop is OperationCanceledException or IOException)
        {
            self._stop = stop;
            return Fatal;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Seek(nint archive, nint data, long offset, int whence)
    {
        var self = Self(data);
        var target = offset + (whence switch { 0 => 0, 1 => self._stream.Position, _ => self._stream.Length });
        if (target < 0 || target > self._stream.Length) return Fatal;
        return self._stream.Position = target;
    }

    private static ArchiveSource Self(nint data) => (ArchiveSource)GCHandle.FromIntPtr(data).Target!; // Freed only after the reader.
}
