using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Ocr.Native;

/// <summary>Owns one <c>TessBaseAPI</c>.</summary>
internal sealed class TesseractHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public TesseractHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        TesseractApi.Delete(handle);
        return true;
    }
}
