using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Pictures.Drawing;

/// <summary>A page to draw on in colour, measured in points; it remembers where each word was put.</summary>
public sealed unsafe class Canvas : IDisposable
{
    private const double PointsPerInch = 72;
    private const int Rgb24 = 1;
    private const int GrayAntialias = 2;
    private const int NoHints = 1;
    private const int SlightHints = 2;
    private const int MetricsOff = 1;

    private readonly nint _surface;
    private readonly nint _context;
    private readonly List<PrintedWord> _words = [];

    /// <param name="width">In points.</param>
    /// <param name="height">In points.</param>
    /// <param name="dotsPerInch">72 makes a point a pixel.</param>
    /// <param name="ground">Colour of the empty page.</param>
    /// <param name="isScreen">True for letters fitted to the pixels, as on a screen.</param>
    public Canvas(double width, double height, int dotsPerInch, Color ground, bool isScreen = false)
    {
        (Width, Height) = (width, height);
        double factor = dotsPerInch / PointsPerInch;
        (PixelWidth, PixelHeight) = ((int)Math.Round(width * factor), (int)Math.Round(height * factor));
        _surface = CairoApi.ImageSurfaceCreate(Rgb24, PixelWidth, PixelHeight);
        _context = CairoApi.Create(_surface);
        CairoApi.Scale(_context, factor, factor);
        nint options = CairoApi.FontOptionsCreate();
        CairoApi.FontOptionsSetAntialias(options, GrayAntialias);
        CairoApi.FontOptionsSetHintStyle(options, isScreen ? SlightHints : NoHints);
        CairoApi.FontOptionsSetHintMetrics(options, MetricsOff);
        CairoApi.SetFontOptions(_context, options);
        CairoApi.FontOptionsDestroy(options);
        Fill(0, 0, width, height, ground);
    }

    /// <summary>In points.</summary>
    public double Width { get; }

    /// <summary>In points.</summary>
    public double Height { get; }

    /// <summary>In pixels.</summary>
    public int PixelWidth { get; }

    /// <summary>In pixels.</summary>
    public int PixelHeight { get; }

    /// <summary>The words drawn so far, in pixels.</summary>
    public IReadOnlyList<PrintedWord> Words => _words;

    /// <summary>True where cairo can be loaded.</summary>
    public static bool IsAvailable => System.Runtime.InteropServices.NativeLibrary.TryLoad("libcairo.so.2", out _);

    /// <summary>A filled rectangle.</summary>
    public void Fill(double x, double y, double width, double height, Color color)
    {
        Use(color);
        CairoApi.Rectangle(_context, x, y, width, height);
        CairoApi.Fill(_context);
    }

    /// <summary>A filled rectangle with round corners.</summary>
    public void FillRound(double x, double y, double width, double height, double radius, Color color)
    {
        Use(color);
        CairoApi.NewPath(_context);
        CairoApi.Arc(_context, x + width - radius, y + radius, radius, -Math.PI / 2, 0);
        CairoApi.Arc(_context, x + width - radius, y + height - radius, radius, 0, Math.PI / 2);
        CairoApi.Arc(_context, x + radius, y + height - radius, radius, Math.PI / 2, Math.PI);
        CairoApi.Arc(_context, x + radius, y + radius, radius, Math.PI, 1.5 * Math.PI);
        CairoApi.Fill(_context);
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, double thickness, Color color)
    {
        Use(color);
        CairoApi.SetLineWidth(_context, thickness);
        CairoApi.MoveTo(_context, x1, y1);
        CairoApi.LineTo(_context, x2, y2);
        CairoApi.Stroke(_context);
    }

    /// <summary>A circle.</summary>
    public void Ring(double x, double y, double radius, double thickness, Color color)
    {
        Use(color);
        CairoApi.SetLineWidth(_context, thickness);
        CairoApi.NewPath(_context);
        CairoApi.Arc(_context, x, y, radius, 0, 2 * Math.PI);
        CairoApi.Stroke(_context);
    }

    /// <summary>A curve through hand-like loops, as a signature is: the points are taken three by three.</summary>
    public void Curve(IReadOnlyList<(double X, double Y)> points, double thickness, Color color)
    {
        ArgumentNullException.ThrowIfNull(points);
        Use(color);
        CairoApi.SetLineWidth(_context, thickness);
        CairoApi.MoveTo(_context, points[0].X, points[0].Y);
        for (int i = 1; i + 2 < points.Count; i += 3)
            CairoApi.CurveTo(_context, points[i].X, points[i].Y, points[i + 1].X, points[i + 1].Y, points[i + 2].X, points[i + 2].Y);
        CairoApi.Stroke(_context);
    }

    /// <summary>Writes text from a point on its base line.</summary>
    /// <param name="isTruth">False for writing nobody is expected to read.</param>
    /// <returns>How far the text runs.</returns>
    public double Text(double x, double y, string text, Face face, Color color, bool isTruth = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        Select(face);
        Use(color);
        double blank = Extents(" ").AdvanceX, at = x;
        foreach (string word in text.Split(' '))
        {
            TextExtents extents = Extents(word);
            CairoApi.MoveTo(_context, at, y);
            CairoApi.ShowText(_context, word);
            if (word.Length > 0 && isTruth)
                _words.Add(Device(word, at + extents.BearingX, y + extents.BearingY, extents.Width, extents.Height));
            at += extents.AdvanceX + blank;
        }
        CairoApi.NewPath(_context);
        return at - blank - x;
    }

    /// <summary>How far a text would run.</summary>
    public double Measure(string text, Face face)
    {
        ArgumentNullException.ThrowIfNull(text);
        Select(face);
        return Extents(text).AdvanceX;
    }

    /// <summary>Draws with the page turned about a point.</summary>
    public void Turned(double degrees, double x, double y, Action draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        CairoApi.Save(_context);
        CairoApi.Translate(_context, x, y);
        CairoApi.Rotate(_context, degrees * Math.PI / 180);
        CairoApi.Translate(_context, -x, -y);
        draw();
        CairoApi.Restore(_context);
    }

    /// <summary>Draws with ink that darkens what is under it, as on paper.</summary>
    public void Inked(Action draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        const int Multiply = 14, Over = 2;
        CairoApi.SetOperator(_context, Multiply);
        draw();
        CairoApi.SetOperator(_context, Over);
    }

    /// <summary>Draws at another scale, the origin moved to a point.</summary>
    public void Placed(double x, double y, double scale, Action draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        CairoApi.Save(_context);
        CairoApi.Translate(_context, x, y);
        CairoApi.Scale(_context, scale, scale);
        draw();
        CairoApi.Restore(_context);
    }

    /// <summary>The page in grey, with its words.</summary>
    public Sheet Sheet()
    {
        using Pix color = ToPix();
        using Pix gray = color.Gray();
        return new Sheet(new GrayRaster(gray.ToGray(), PixelWidth, PixelHeight), [.. _words]);
    }

    /// <summary>The page in colour.</summary>
    public byte[] Png()
    {
        using Pix color = ToPix();
        return color.ToPng();
    }

    /// <summary>The page in colour.</summary>
    /// <param name="quality">1 to 100.</param>
    public byte[] Jpeg(int quality)
    {
        using Pix color = ToPix();
        return color.ToJpeg(quality);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CairoApi.Destroy(_context);
        CairoApi.SurfaceDestroy(_surface);
    }

    internal Pix ToPix()
    {
        CairoApi.SurfaceFlush(_surface);
        Pix pix = PixOperations.Check(LeptonicaApi.Create(PixelWidth, PixelHeight, 32), "create");
        byte* source = CairoApi.ImageSurfaceData(_surface);
        uint* target = LeptonicaApi.GetData(pix);
        int stride = CairoApi.ImageSurfaceStride(_surface), words = LeptonicaApi.GetWordsPerLine(pix);
        for (int y = 0; y < PixelHeight; y++)
        {
            uint* row = (uint*)(source + ((long)y * stride));
            for (int x = 0; x < PixelWidth; x++)
                target[((long)y * words) + x] = (row[x] << 8) | 0xff; // xRGB there, RGBx here
        }
        return pix;
    }

    private void Use(Color color) => CairoApi.SetSource(_context, color.Red, color.Green, color.Blue, color.Alpha);

    private void Select(Face face)
    {
        CairoApi.SelectFont(_context, face.Family, face.IsItalic ? 1 : 0, face.IsBold ? 1 : 0);
        CairoApi.SetFontSize(_context, face.Points);
    }

    private TextExtents Extents(string text)
    {
        CairoApi.TextExtents(_context, text, out TextExtents extents);
        return extents;
    }

    private PrintedWord Device(string text, double x, double y, double width, double height) =>
        new PrintedWord(text, x, y, width, height).Moved((left, top) =>
        {
            CairoApi.UserToDevice(_context, ref left, ref top);
            return (left, top);
        });
}
