using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Formats.Archive.Native;

/// <summary>Owns one reader of libarchive.</summary>
internal sealed class ArchiveHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>Made by the marshaller.</summary>
    public ArchiveHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle() => ArchiveApi.ReadFree(handle) == ArchiveApi.Ok;
}
