using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pictures;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Tests;

/// <summary>The pictures in the folder Fixtures, rendered from invented lists, and what tests do to them.</summary>
internal static class Fixture
{
    // A busy machine must not make a test fail.
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(20);

    /// <summary>Without a limit of time that matters, expecting what most cells of a column look like.</summary>
    public static OcrOptions Expecting { get; } = new() { Deadline = Long, Expectation = new Expectations() };

    public static byte[] Bytes(string name)
    {
        using Stream stream = typeof(Fixture).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException(name);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static Pix Gray(string name) => Decode(Bytes(name)) ?? throw new InvalidOperationException(name);

    public static Pix? Decode(byte[] file) =>
        ImageHeader.Read(file) is { } header ? ImageDecoder.Frames(file, header, OcrOptions.Default).First() : null;

    public static WorkingPage Page(Pix gray) => new(gray, new Deadline(TimeSpan.FromMinutes(2), CancellationToken.None), DebugTrace.None);

    /// <summary>A white picture with black rectangles.</summary>
    public static Pix Drawn(int width, int height, params Rect[] black)
    {
        byte[] samples = new byte[width * height];
        Array.Fill(samples, (byte)255);
        Pix pix = PixOperations.FromGray(samples, width, height);
        foreach (Rect area in black)
            pix.Fill(area, 0);
        return pix;
    }

    public static OcrPage Read(byte[] file, OcrOptions? options = null) =>
        NativeSide.Engine.Read(file, options ?? new OcrOptions { Deadline = Long }) is OcrResult.Ok(_, var pages) ? pages[0] : throw new InvalidOperationException("not read");

    public static string Text(OcrPage page) =>
        string.Join('\n', page.Lines.Select(line => line.Text).Concat(page.Tables.SelectMany(table => table.Rows).Select(row => string.Join(" | ", row.Select(cell => cell.Text)))));
}
