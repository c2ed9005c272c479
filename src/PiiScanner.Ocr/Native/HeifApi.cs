using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Ocr.Native;

/// <summary>What every call of libheif answers; code 0 is success.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HeifError
{
    public readonly int Code;
    public readonly int Subcode;
    public readonly nint Message;
}

/// <summary>The functions of libheif (1.6 or later) that decoding the primary picture needs.</summary>
internal static unsafe partial class HeifApi
{
    private const string Library = LibraryName.Heif;

    [LibraryImport(Library, EntryPoint = "heif_get_version")]
    public static partial nint Version();

    [LibraryImport(Library, EntryPoint = "heif_context_alloc")]
    public static partial HeifContext ContextCreate();

    [LibraryImport(Library, EntryPoint = "heif_context_free")]
    public static partial void ContextFree(nint context);

    [LibraryImport(Library, EntryPoint = "heif_context_read_from_memory_without_copy")]
    public static partial HeifError ReadFromMemory(HeifContext context, byte* data, nuint size, nint options);

    [LibraryImport(Library, EntryPoint = "heif_context_get_primary_image_handle")]
    public static partial HeifError PrimaryImage(HeifContext context, out nint image);

    [LibraryImport(Library, EntryPoint = "heif_image_handle_get_width")]
    public static partial int HandleWidth(nint image);

    [LibraryImport(Library, EntryPoint = "heif_image_handle_get_height")]
    public static partial int HandleHeight(nint image);

    [LibraryImport(Library, EntryPoint = "heif_image_handle_release")]
    public static partial void HandleRelease(nint image);

    [LibraryImport(Library, EntryPoint = "heif_decode_image")]
    public static partial HeifError Decode(nint handle, out nint image, int colorSpace, int chroma, nint options);

    [LibraryImport(Library, EntryPoint = "heif_image_get_width")]
    public static partial int ImageWidth(nint image, int channel);

    [LibraryImport(Library, EntryPoint = "heif_image_get_height")]
    public static partial int ImageHeight(nint image, int channel);

    [LibraryImport(Library, EntryPoint = "heif_image_get_plane_readonly")]
    public static partial byte* Plane(nint image, int channel, out int stride);

    [LibraryImport(Library, EntryPoint = "heif_image_release")]
    public static partial void ImageRelease(nint image);
}

/// <summary>Owns one context of libheif.</summary>
internal sealed class HeifContext : SafeHandleZeroOrMinusOneIsInvalid
{
    public HeifContext()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        HeifApi.ContextFree(handle);
        return true;
    }
}
