using System.Runtime.InteropServices;

namespace PiiScanner.Ocr.Native;

/// <summary>The functions of Tesseract's C interface (4.1 or 5) that the pipeline uses.</summary>
internal static unsafe partial class TesseractApi
{
    private const string Library = LibraryName.Tesseract;

    [LibraryImport(Library, EntryPoint = "TessVersion")]
    public static partial nint Version();

    [LibraryImport(Library, EntryPoint = "TessBaseAPICreate")]
    public static partial TesseractHandle Create();

    [LibraryImport(Library, EntryPoint = "TessBaseAPIDelete")]
    public static partial void Delete(nint engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIInit2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(TesseractHandle engine, string dataFolder, string language, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetLoadedLanguagesAsVector")]
    public static partial nint* LoadedLanguages(TesseractHandle engine);

    [LibraryImport(Library, EntryPoint = "TessDeleteTextArray")]
    public static partial void DeleteTextArray(nint* texts);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVariable(TesseractHandle engine, string name, string value);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetPageSegMode")]
    public static partial void SetPageSegMode(TesseractHandle engine, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetImage2")]
    public static partial void SetImage(TesseractHandle engine, Pix image);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetSourceResolution")]
    public static partial void SetSourceResolution(TesseractHandle engine, int pixelsPerInch);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetRectangle")]
    public static partial void SetRectangle(TesseractHandle engine, int left, int top, int width, int height);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIRecognize")]
    public static partial int Recognize(TesseractHandle engine, nint monitor);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIClear")]
    public static partial void Clear(TesseractHandle engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetIterator")]
    public static partial nint GetIterator(TesseractHandle engine);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorDelete")]
    public static partial void IteratorDelete(nint iterator);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetPageIterator")]
    public static partial nint IteratorPage(nint iterator);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorNext")]
    public static partial int IteratorNext(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetUTF8Text")]
    public static partial nint IteratorText(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorConfidence")]
    public static partial float IteratorConfidence(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorBoundingBox")]
    public static partial int PageBoundingBox(nint page, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorIsAtBeginningOf")]
    public static partial int PageIsAtBeginningOf(nint page, int level);

    [LibraryImport(Library, EntryPoint = "TessDeleteText")]
    public static partial void DeleteText(nint text);

    [LibraryImport(Library, EntryPoint = "TessMonitorCreate")]
    public static partial nint MonitorCreate();

    [LibraryImport(Library, EntryPoint = "TessMonitorDelete")]
    public static partial void MonitorDelete(nint monitor);

    [LibraryImport(Library, EntryPoint = "TessMonitorSetDeadlineMSecs")]
    public static partial void MonitorSetDeadline(nint monitor, int milliseconds);

    [LibraryImport(Library, EntryPoint = "TessMonitorSetCancelFunc")]
    public static partial void MonitorSetCancelFunction(nint monitor, delegate* unmanaged[Cdecl]<nint, int, byte> function);

    [LibraryImport(Library, EntryPoint = "TessMonitorSetCancelThis")]
    public static partial void MonitorSetCancelArgument(nint monitor, nint argument);
}
