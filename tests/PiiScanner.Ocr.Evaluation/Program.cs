using System.Diagnostics;
using System.Globalization;
using System.Text;
using PiiScanner.Ocr.Pictures.Drawing;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>
/// Draws lists, spoils them, reads them with this project's pipeline and with plain <c>tesseract -l vie</c>, and says how
/// many fields each found. Results are kept in the work folder: what has not changed is not done again.
/// </summary>
internal static class Program
{
    private const string Usage = """
        [read]     --split tuned|held-out|all (default held-out)  --per N (designs for each degradation, default 2; 0: all)
                   --degradations a,b  --designs 0,1  --no-plain  --debug DIR
        scenes     --scenes a,b  --no-plain  --debug DIR
        precheck   --photos DIR
        qr         codes of identity cards, by the share of the photograph the card fills
        cards      --scanner PATH (a published pii-scanner)  --per N (pictures of each kind, default 12)  --first N (number of the first; another number draws other
                   people, sides, turns and grain, default 0): identity cards, and pictures that show none
        certificates  the same options: certificates, and pages that are none
        threads    the same pages with one thread and with two
        fuzz       --from DIR  --count N
        all: --work DIR (default: a folder in the temporary directory)
        """;

    public static int Main(string[] arguments)
    {
        using OcrEngine engine = new();
        if (!engine.Status.CanRead || !Canvas.IsAvailable)
        {
            Console.Error.WriteLine("missing: " + string.Join(", ", engine.Status.Missing) + (Canvas.IsAvailable ? "" : ", cairo"));
            return 2;
        }
        switch (arguments.FirstOrDefault(argument => !argument.StartsWith('-')) is { } first && first == arguments[0] ? first : "read")
        {
            case "read":
                new ReadingTable(arguments).Print();
                return 0;
            case "scenes":
                new ScenesTable(arguments).Print();
                return 0;
            case "qr":
                new QrTable(engine).Print();
                return 0;
            case "cards":
                new Cards.CardTable(arguments).Print(Cards.PictureKinds.Cards);
                return 0;
            case "certificates":
                new Cards.CardTable(arguments).Print(Cards.PictureKinds.Certificates);
                return 0;
            case "threads":
                new Threads(engine).Print();
                return 0;
            case "fuzz":
                new Fuzzing(arguments).Print();
                return 0;
            case "fuzz-child":
                new Fuzzing(arguments).Child(engine);
                return 0;
            case "precheck":
                new PrecheckTable(engine, arguments).Print();
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    public static string Work(string[] arguments) => Value(arguments, "--work") ?? Path.Combine(Path.GetTempPath(), "ocr-evaluation");

    public static string? Value(string[] arguments, string name)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    /// <summary>Runs a program and returns what it printed.</summary>
    public static string Run(string program, params string[] arguments) => Run(program, [0], arguments);

    /// <summary>Runs a program and returns what it printed.</summary>
    /// <param name="program">Path or name.</param>
    /// <param name="accepted">Exit codes that are no failure.</param>
    /// <param name="arguments">Arguments.</param>
    public static string Run(string program, int[] accepted, string[] arguments)
    {
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return accepted.Contains(process.ExitCode) ? output : throw new InvalidOperationException($"{program}: {errors.Result}");
    }

    public static string Percent(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0", CultureInfo.InvariantCulture);
}
