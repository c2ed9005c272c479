using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Ocr.Native;

/// <summary>The functions of zbar that reading a QR code needs. Its lengths are C <c>unsigned long</c>: 32 bits on Windows.</summary>
internal static unsafe partial class ZbarApi
{
    private const string Library = LibraryName.Zbar;

    [LibraryImport(Library, EntryPoint = "zbar_version")]
    public static partial int Version(out uint major, out uint minor, nint patch);

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_create")]
    public static partial ZbarScannerHandle ScannerCreate();

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_destroy")]
    public static partial void ScannerDestroy(nint scanner);

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_set_config")]
    public static partial int ScannerSetConfig(ZbarScannerHandle scanner, int symbology, int config, int value);

    [LibraryImport(Library, EntryPoint = "zbar_scan_image")]
    public static partial int ScanImage(ZbarScannerHandle scanner, ZbarImageHandle image);

    [LibraryImport(Library, EntryPoint = "zbar_image_create")]
    public static partial ZbarImageHandle ImageCreate();

    [LibraryImport(Library, EntryPoint = "zbar_image_destroy")]
    public static partial void ImageDestroy(nint image);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_format")]
    public static partial void ImageSetFormat(ZbarImageHandle image, CULong fourcc);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_size")]
    public static partial void ImageSetSize(ZbarImageHandle image, uint width, uint height);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_data")]
    public static partial void ImageSetData(ZbarImageHandle image, byte* data, CULong length, nint cleanup);

    [LibraryImport(Library, EntryPoint = "zbar_image_first_symbol")]
    public static partial nint FirstSymbol(ZbarImageHandle image);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_next")]
    public static partial nint NextSymbol(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_type")]
    public static partial int SymbolType(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_data")]
    public static partial byte* SymbolData(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_data_length")]
    public static partial uint SymbolDataLength(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_loc_size")]
    public static partial uint SymbolCornerCount(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_loc_x")]
    public static partial int SymbolCornerX(nint symbol, uint index);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_loc_y")]
    public static partial int SymbolCornerY(nint symbol, uint index);
}

/// <summary>Owns one scanner of zbar.</summary>
internal sealed class ZbarScannerHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ZbarScannerHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        ZbarApi.ScannerDestroy(handle);
        return true;
    }
}

/// <summary>Owns one image of zbar; the pixels stay the caller's.</summary>
internal sealed class ZbarImageHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ZbarImageHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        ZbarApi.ImageDestroy(handle);
        return true;
    }
}
