using System.Runtime.InteropServices;

namespace PiiScanner.Formats.Archive.Native;

/// <summary>Lets this thread write names as UTF-8 until it is disposed: in the locale of a bare process libarchive loses every letter that is not ASCII. Nothing on Windows.</summary>
internal readonly partial struct Utf8Locale : IDisposable
{
    private readonly nint _before;
    private readonly nint _own;

    private Utf8Locale(nint own) => (_own, _before) = (own, Use(own));

    /// <summary>Begins; does nothing where the system has no such locale.</summary>
    public static Utf8Locale Begin()
    {
        if (OperatingSystem.IsWindows()) return default;
        var mask = OperatingSystem.IsMacOS() ? 2 : 1; // LC_CTYPE_MASK
        var own = New(mask, "C.UTF-8", 0);
        if (own == 0) own = New(mask, "en_US.UTF-8", 0);
        return own == 0 ? default : new Utf8Locale(own);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_own == 0) return;
        _ = Use(_before);
        Free(_own);
    }

    [LibraryImport("libc", EntryPoint = "newlocale", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint New(int mask, string name, nint start);

    [LibraryImport("libc", EntryPoint = "uselocale")]
    private static partial nint Use(nint locale);

    [LibraryImport("libc", EntryPoint = "freelocale")]
    private static partial void Free(nint locale);
}
