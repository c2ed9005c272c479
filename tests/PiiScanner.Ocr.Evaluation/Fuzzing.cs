using System.Diagnostics;
using System.Globalization;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>
/// Cuts and changes the pictures of a folder and reads what comes out. Each batch runs in a process of its own, since a
/// native decoder that crashes cannot be caught: it is reported with the change that did it.
/// </summary>
internal sealed class Fuzzing(string[] arguments)
{
    private const int Batch = 50;

    public void Print()
    {
        int count = Number("--count", 500), crashes = 0;
        for (int first = 0; first < count; first += Batch)
            crashes += RunBatch(first, Math.Min(count, first + Batch));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} changed pictures, {crashes} crashes or exceptions"));
    }

    /// <summary>What the process of one batch does: says which picture comes next, then reads it.</summary>
    public void Child(OcrEngine engine)
    {
        string[] files = Files();
        for (int i = Number("--first", 0); i < Number("--end", 0); i++)
        {
            byte[] changed = Changed(files, i, out string change);
            Console.WriteLine(change);
            OcrResult result = engine.Read(changed, new OcrOptions { MaxPixels = 4_000_000, MaxFrames = 4, Deadline = TimeSpan.FromSeconds(20) });
            if (result is OcrResult.Failed { Reason: OcrFailure.Native } failed)
                Console.WriteLine("native: " + failed.Message);
        }
        Console.WriteLine("end");
    }

    // After a crash the batch goes on behind the picture that did it.
    private int RunBatch(int first, int end)
    {
        int crashes = 0;
        while (first < end)
        {
            ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true }; // this process has a path
            string[] line = [typeof(Fuzzing).Assembly.Location, "fuzz-child", "--from", Program.Value(arguments, "--from") ?? ".", "--first", Text(first), "--end", Text(end)];
            foreach (string argument in line)
                start.ArgumentList.Add(argument);
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("no process");
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string[] said = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            foreach (string native in said.Where(one => one.StartsWith("native", StringComparison.Ordinal)))
                Console.WriteLine(native);
            int read = said.Count(one => !one.StartsWith("native", StringComparison.Ordinal));
            if (said.LastOrDefault() == "end")
                return crashes;
            crashes++;
            Console.WriteLine($"exit code {process.ExitCode} after: {said.LastOrDefault()} {errors.Result.Split('\n').FirstOrDefault()}");
            first += Math.Max(1, read);
        }
        return crashes;
    }

    private static byte[] Changed(string[] files, int index, out string change)
    {
        Random random = new(index);
        string file = files[index % files.Length];
        byte[] bytes = File.ReadAllBytes(file);
        if (index % 4 == 0)
        {
            int length = random.Next(bytes.Length);
            change = string.Create(CultureInfo.InvariantCulture, $"{index} {Path.GetFileName(file)} cut at {length}");
            return bytes[..length];
        }
        // Headers are where decoders allocate and count, so they get more than their share.
        int changes = 1 + random.Next(8), reach = random.Next(2) == 0 ? Math.Min(bytes.Length, 200) : bytes.Length;
        for (int i = 0; i < changes; i++)
            bytes[random.Next(reach)] = random.Next(3) switch { 0 => 0xff, 1 => 0, _ => (byte)random.Next(256) };
        change = string.Create(CultureInfo.InvariantCulture, $"{index} {Path.GetFileName(file)} {changes} bytes of the first {reach} changed");
        return bytes;
    }

    private string[] Files() => [.. Directory.GetFiles(Program.Value(arguments, "--from") ?? ".").Order(StringComparer.Ordinal)];

    private int Number(string name, int otherwise) => Program.Value(arguments, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
