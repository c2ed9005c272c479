using System.Runtime.InteropServices;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Native;

/// <summary>How Tesseract should cut the area into lines.</summary>
internal enum Segmentation
{
    /// <summary>Full layout analysis.</summary>
    Auto = 3,
    /// <summary>One block of lines.</summary>
    Block = 6,
    /// <summary>One line.</summary>
    Line = 7,
    /// <summary>As much text as can be found, anywhere.</summary>
    Sparse = 11,
}

/// <summary>One Tesseract engine with its language. Not for two threads at once.</summary>
internal sealed unsafe class TesseractReader : IDisposable
{
    private const int NeuralNetOnly = 1;
    private const int TextLineLevel = 2;
    private const int WordLevel = 3;
    private const int SmallestSide = 3;

    private readonly TesseractHandle _engine;
    private string _whitelist = "";
    private bool _hasImage;
    private int _width;
    private int _height;

    private TesseractReader(TesseractHandle engine) => _engine = engine;

    /// <summary>Starts an engine; null when the data cannot be loaded.</summary>
    public static TesseractReader? Start(string dataFolder, string language)
    {
        TesseractHandle engine = TesseractApi.Create();
        // "vie+xyz" succeeds with vie alone, so the languages are asked for afterwards.
        if (TesseractApi.Init(engine, dataFolder, language, NeuralNetOnly) != 0 || !Loaded(engine).SetEquals(language.Split('+')))
        {
            engine.Dispose();
            return null;
        }
        _ = TesseractApi.SetVariable(engine, "debug_file", OperatingSystem.IsWindows() ? "nul" : "/dev/null");
        return new TesseractReader(engine);
    }

    /// <summary>Sets the 8-bit image for the calls that follow. The image must outlive them.</summary>
    /// <param name="image">Dark text on light ground.</param>
    /// <param name="textHeight">Height of capitals in pixels; Tesseract takes its resolution from it.</param>
    public void SetImage(Pix image, double textHeight)
    {
        TesseractApi.SetImage(_engine, image);
        TesseractApi.SetSourceResolution(_engine, (int)Math.Clamp(10 * textHeight, 70, 2000));
        (_hasImage, _width, _height) = (true, image.Width, image.Height);
    }

    /// <summary>Forgets the image.</summary>
    public void Clear()
    {
        if (_hasImage)
            TesseractApi.Clear(_engine);
        _hasImage = false;
    }

    /// <summary>Recognises one area of the image set before. What was read before the deadline is returned too.</summary>
    /// <param name="area">What lies beyond the image is left out.</param>
    /// <param name="mode">How to cut it into lines.</param>
    /// <param name="deadline">When to give up.</param>
    /// <param name="whitelist">The only characters allowed; empty for all.</param>
    public List<RecognizedWord> Read(Rect area, Segmentation mode, Deadline deadline, string whitelist = "")
    {
        // Tesseract reads the pixels of whatever it is told, those beyond the image too, and that ends the process.
        area = area.Intersect(new Rect(0, 0, _width, _height));
        if (area.Width < SmallestSide || area.Height < SmallestSide)
            return [];
        if (whitelist != _whitelist)
            _ = TesseractApi.SetVariable(_engine, "tessedit_char_whitelist", _whitelist = whitelist);
        TesseractApi.SetPageSegMode(_engine, (int)mode);
        // Tesseract 5.3 reads garbage from an area as wide as the image but not as high: it must be one pixel narrower.
        int width = area.Width == _width && area.Height < _height ? area.Width - 1 : area.Width;
        TesseractApi.SetRectangle(_engine, area.X, area.Y, width, area.Height);
        Recognize(deadline);
        return Words();
    }

    public void Dispose() => _engine.Dispose();

    private void Recognize(Deadline deadline)
    {
        nint monitor = TesseractApi.MonitorCreate();
        GCHandle state = GCHandle.Alloc(deadline);
        try
        {
            TesseractApi.MonitorSetDeadline(monitor, (int)Math.Clamp(deadline.Remaining.TotalMilliseconds, 1, int.MaxValue));
            TesseractApi.MonitorSetCancelArgument(monitor, GCHandle.ToIntPtr(state));
            TesseractApi.MonitorSetCancelFunction(monitor, &ShouldStop);
            _ = TesseractApi.Recognize(_engine, monitor);
        }
        finally
        {
            TesseractApi.MonitorDelete(monitor);
            state.Free();
        }
        deadline.Cancel.ThrowIfCancellationRequested();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static byte ShouldStop(nint argument, int words) =>
        GCHandle.FromIntPtr(argument).Target is Deadline deadline && (deadline.Cancel.IsCancellationRequested || deadline.IsOver) ? (byte)1 : (byte)0;

    private List<RecognizedWord> Words()
    {
        List<RecognizedWord> words = [];
        nint iterator = TesseractApi.GetIterator(_engine);
        if (iterator == 0)
            return words;
        try
        {
            nint page = TesseractApi.IteratorPage(iterator);
            int line = -1;
            do
            {
                if (line < 0 || TesseractApi.PageIsAtBeginningOf(page, TextLineLevel) != 0)
                    line++;
                if (Text(iterator) is { } text && TesseractApi.PageBoundingBox(page, WordLevel, out int left, out int top, out int right, out int bottom) != 0)
                    words.Add(new RecognizedWord(text, TesseractApi.IteratorConfidence(iterator, WordLevel), Rect.FromEdges(left, top, right, bottom), line));
            }
            while (TesseractApi.IteratorNext(iterator, WordLevel) != 0);
        }
        finally
        {
            TesseractApi.IteratorDelete(iterator);
        }
        return words;
    }

    private static string? Text(nint iterator)
    {
        nint text = TesseractApi.IteratorText(iterator, WordLevel);
        if (text == 0)
            return null;
        string? word = Marshal.PtrToStringUTF8(text)?.Trim();
        TesseractApi.DeleteText(text);
        return string.IsNullOrEmpty(word) ? null : word;
    }

    private static HashSet<string> Loaded(TesseractHandle engine)
    {
        HashSet<string> names = [];
        nint* list = TesseractApi.LoadedLanguages(engine);
        if (list == null)
            return names;
        for (int i = 0; list[i] != 0; i++)
            if (Marshal.PtrToStringUTF8(list[i]) is { } name)
                names.Add(name);
        TesseractApi.DeleteTextArray(list);
        return names;
    }
}
