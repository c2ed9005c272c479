using System.Diagnostics;
using System.Globalization;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Reads the same pages with one thread and with two, and says what each took.</summary>
internal sealed class Threads(OcrEngine engine)
{
    private const int Pages = 6;

    public void Print()
    {
        ListDesign design = ListDesign.All[0];
        using Canvas canvas = ListDrawing.Page(design, PeopleGenerator.Make(design), 200);
        byte[] file = canvas.Png();
        Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => engine.Read(file, OcrOptions.Default)); // engines are started, code is compiled
        (double Wall, double Processor) one = Measure(file, 1), two = Measure(file, 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Pages} pages: one thread {one.Wall:0.0} s wall, {one.Processor:0.0} s CPU; two threads {two.Wall:0.0} s wall, {two.Processor:0.0} s CPU; {one.Wall / two.Wall:0.00} times as fast by the clock, {2 * one.Processor / two.Processor:0.00} by CPU on free cores"));
    }

    private (double Wall, double Processor) Measure(byte[] file, int threads)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        Parallel.For(0, Pages, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => engine.Read(file, OcrOptions.Default));
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }
}
