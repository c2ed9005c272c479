using System.Runtime.InteropServices;

namespace PiiScanner.Ocr.Native;

/// <summary>The functions of Leptonica (1.78 or later) that the pipeline uses. Names are Leptonica's without the prefix.</summary>
internal static unsafe partial class LeptonicaApi
{
    private const string Library = LibraryName.Leptonica;

    // Reading and writing
    [LibraryImport(Library, EntryPoint = "pixReadMem")]
    public static partial Pix ReadMem(byte* data, nuint size);

    [LibraryImport(Library, EntryPoint = "pixReadMemJpeg")]
    public static partial Pix ReadMemJpeg(byte* data, nuint size, int colormap, int reduction, out int warnings, int hint);

    [LibraryImport(Library, EntryPoint = "pixReadMemTiff")]
    public static partial Pix ReadMemTiff(byte* data, nuint size, int page);

    [LibraryImport(Library, EntryPoint = "pixWriteMem")]
    public static partial int WriteMem(out nint data, out nuint size, Pix pix, int format);

    [LibraryImport(Library, EntryPoint = "pixWriteMemJpeg")]
    public static partial int WriteMemJpeg(out nint data, out nuint size, Pix pix, int quality, int progressive);

    [LibraryImport(Library, EntryPoint = "pixWriteTiff", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int WriteTiff(string path, Pix pix, int compression, string mode);

    [LibraryImport(Library, EntryPoint = "lept_free")]
    public static partial void Free(nint data);

    // The image itself
    [LibraryImport(Library, EntryPoint = "pixCreate")]
    public static partial Pix Create(int width, int height, int depth);

    [LibraryImport(Library, EntryPoint = "pixCopy")]
    public static partial Pix Copy(nint target, Pix source);

    [LibraryImport(Library, EntryPoint = "pixDestroy")]
    public static partial void Destroy(ref nint pix);

    [LibraryImport(Library, EntryPoint = "pixGetDimensions")]
    public static partial int GetDimensions(Pix pix, out int width, out int height, out int depth);

    [LibraryImport(Library, EntryPoint = "pixGetData")]
    public static partial uint* GetData(Pix pix);

    [LibraryImport(Library, EntryPoint = "pixGetWpl")]
    public static partial int GetWordsPerLine(Pix pix);

    [LibraryImport(Library, EntryPoint = "pixGetSpp")]
    public static partial int GetSamplesPerPixel(Pix pix);

    [LibraryImport(Library, EntryPoint = "pixGetResolution")]
    public static partial int GetResolution(Pix pix, out int x, out int y);

    [LibraryImport(Library, EntryPoint = "pixSetResolution")]
    public static partial int SetResolution(Pix pix, int x, int y);

    [LibraryImport(Library, EntryPoint = "pixSetText")]
    public static partial int SetText(Pix pix, nint text);

    [LibraryImport(Library, EntryPoint = "pixConvertTo8")]
    public static partial Pix ConvertTo8(Pix pix, int colormap);

    [LibraryImport(Library, EntryPoint = "pixAlphaBlendUniform")]
    public static partial Pix AlphaBlendUniform(Pix pix, uint color);

    [LibraryImport(Library, EntryPoint = "pixRemoveColormapGeneral")]
    public static partial Pix RemoveColormap(Pix pix, int type, int ifNone);

    // Grey operations
    [LibraryImport(Library, EntryPoint = "pixBackgroundNorm")]
    public static partial Pix BackgroundNorm(Pix pix, nint mask, nint gray, int tileX, int tileY, int threshold, int minCount, int background, int smoothX, int smoothY);

    [LibraryImport(Library, EntryPoint = "pixSauvolaBinarizeTiled")]
    public static partial int SauvolaBinarizeTiled(Pix pix, int window, float factor, int tilesX, int tilesY, nint threshold, out Pix binary);

    [LibraryImport(Library, EntryPoint = "pixThresholdToBinary")]
    public static partial Pix ThresholdToBinary(Pix pix, int threshold);

    [LibraryImport(Library, EntryPoint = "pixInvert")]
    public static partial Pix Invert(nint target, Pix source);

    [LibraryImport(Library, EntryPoint = "pixRotate")]
    public static partial Pix Rotate(Pix pix, float radians, int type, int incoming, int width, int height);

    [LibraryImport(Library, EntryPoint = "pixRotateOrth")]
    public static partial Pix RotateOrth(Pix pix, int quarters);

    [LibraryImport(Library, EntryPoint = "pixFlipLR")]
    public static partial Pix FlipLeftRight(nint target, Pix source);

    [LibraryImport(Library, EntryPoint = "pixScale")]
    public static partial Pix Scale(Pix pix, float scaleX, float scaleY);

    [LibraryImport(Library, EntryPoint = "pixScaleAreaMap")]
    public static partial Pix ScaleAreaMap(Pix pix, float scaleX, float scaleY);

    [LibraryImport(Library, EntryPoint = "pixUnsharpMaskingGray")]
    public static partial Pix UnsharpMaskingGray(Pix pix, int halfWidth, float fraction);

    [LibraryImport(Library, EntryPoint = "pixProjectivePtaGray")]
    public static partial Pix ProjectiveGray(Pix pix, nint target, nint source, byte incoming);

    [LibraryImport(Library, EntryPoint = "pixBlockconv")]
    public static partial Pix BlockConvolve(Pix pix, int halfWidth, int halfHeight);

    [LibraryImport(Library, EntryPoint = "pixTophat")]
    public static partial Pix TopHat(Pix pix, int width, int height, int type);

    [LibraryImport(Library, EntryPoint = "pixCloseGray")]
    public static partial Pix CloseGray(Pix pix, int width, int height);

    [LibraryImport(Library, EntryPoint = "pixCombineMasked")]
    public static partial int CombineMasked(Pix pix, Pix source, Pix mask);

    [LibraryImport(Library, EntryPoint = "pixPaintThroughMask")]
    public static partial int PaintThroughMask(Pix pix, Pix mask, int x, int y, uint value);

    [LibraryImport(Library, EntryPoint = "pixConvertRGBToGrayMinMax")]
    public static partial Pix ConvertToGrayMinMax(Pix pix, int type);

    // Binary operations
    [LibraryImport(Library, EntryPoint = "pixSelectBySize")]
    public static partial Pix SelectBySize(Pix pix, int width, int height, int connectivity, int type, int relation, nint changed);

    [LibraryImport(Library, EntryPoint = "pixFindSkew")]
    public static partial int FindSkew(Pix pix, out float degrees, out float confidence);

    [LibraryImport(Library, EntryPoint = "pixFindSkewSweepAndSearch")]
    public static partial int FindSkew(Pix pix, out float degrees, out float confidence, int sweepReduction, int searchReduction, float sweepRange, float sweepStep, float smallestStep);

    [LibraryImport(Library, EntryPoint = "pixOpenCompBrick")]
    public static partial Pix OpenBrick(nint target, Pix source, int width, int height);

    [LibraryImport(Library, EntryPoint = "pixCloseSafeCompBrick")]
    public static partial Pix CloseBrick(nint target, Pix source, int width, int height);

    [LibraryImport(Library, EntryPoint = "pixDilateBrick")]
    public static partial Pix DilateBrick(nint target, Pix source, int width, int height);

    [LibraryImport(Library, EntryPoint = "pixSubtract")]
    public static partial Pix Subtract(nint target, Pix source, Pix removed);

    [LibraryImport(Library, EntryPoint = "pixOr")]
    public static partial Pix Or(nint target, Pix first, Pix second);

    [LibraryImport(Library, EntryPoint = "pixCountPixels")]
    public static partial int CountPixels(Pix pix, out int count, int* table);

    [LibraryImport(Library, EntryPoint = "pixConnCompBB")]
    public static partial nint ConnectedBoxes(Pix pix, int connectivity);

    [LibraryImport(Library, EntryPoint = "boxaGetCount")]
    public static partial int BoxesCount(nint boxes);

    [LibraryImport(Library, EntryPoint = "boxaGetBoxGeometry")]
    public static partial int BoxGeometry(nint boxes, int index, out int x, out int y, out int width, out int height);

    [LibraryImport(Library, EntryPoint = "boxaDestroy")]
    public static partial void BoxesDestroy(ref nint boxes);

    [LibraryImport(Library, EntryPoint = "boxCreate")]
    public static partial nint BoxCreate(int x, int y, int width, int height);

    [LibraryImport(Library, EntryPoint = "boxDestroy")]
    public static partial void BoxDestroy(ref nint box);

    [LibraryImport(Library, EntryPoint = "pixClipRectangle")]
    public static partial Pix ClipRectangle(Pix pix, nint box, nint clipped);

    [LibraryImport(Library, EntryPoint = "pixSetInRectArbitrary")]
    public static partial int SetInRect(Pix pix, nint box, uint value);

    [LibraryImport(Library, EntryPoint = "ptaCreate")]
    public static partial nint PointsCreate(int count);

    [LibraryImport(Library, EntryPoint = "ptaAddPt")]
    public static partial int PointsAdd(nint points, float x, float y);

    [LibraryImport(Library, EntryPoint = "ptaDestroy")]
    public static partial void PointsDestroy(ref nint points);

    // The library
    [LibraryImport(Library, EntryPoint = "setMsgSeverity")]
    public static partial int SetMessageSeverity(int severity);

    [LibraryImport(Library, EntryPoint = "getLeptonicaVersion")]
    public static partial nint Version();
}
