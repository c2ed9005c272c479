using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Ocr.Native;

/// <summary>Owns one image of Leptonica. Pixels are packed big end first in 32-bit words: 8-bit pixel x lies at byte x ^ 3 on little-endian machines.</summary>
internal sealed class Pix : SafeHandleZeroOrMinusOneIsInvalid
{
    private (int Width, int Height, int Depth)? _dimensions;

    public Pix()
        : base(ownsHandle: true)
    {
    }

    public int Width => Dimensions().Width;

    public int Height => Dimensions().Height;

    /// <summary>Bits per pixel: 1, 2, 4, 8, 16 or 32.</summary>
    public int Depth => Dimensions().Depth;

    public long Area => (long)Width * Height;

    protected override bool ReleaseHandle()
    {
        nint pix = handle;
        LeptonicaApi.Destroy(ref pix);
        return true;
    }

    private (int Width, int Height, int Depth) Dimensions()
    {
        if (_dimensions is { } known)
            return known;
        if (LeptonicaApi.GetDimensions(this, out int width, out int height, out int depth) != 0)
            throw new NativeImageException("image dimensions");
        _dimensions = (width, height, depth);
        return (width, height, depth);
    }
}

/// <summary>A native call on an image failed: out of memory, or an image too small for the operation. Never leaves this project.</summary>
internal sealed class NativeImageException(string operation) : Exception("Leptonica could not do: " + operation);
