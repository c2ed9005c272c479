using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation;

/// <summary>The command line of the evaluation.</summary>
internal sealed record EvaluationOptions
{
    public const string Usage = """
        usage: PiiScanner.Evaluation [options]
          --cli "COMMAND"       command to score (default: dotnet run --project src/PiiScanner.Cli --no-build -c Release --)
          --split dev|test|all  name and layout split (default dev); test is not for tuning
          --seed N --count N    corpus (default 1 and 600)
          --out DIR             where the corpus is written (default artifacts/evaluation/SPLIT-SEED)
          --generate-only       write the corpus and its truth, score nothing
          --variants N          compare N lists in many formats, orders and encodings; exit 1 when any differs
          --redact              redact the corpus and look through the copies; exit 1 when a value survived
          --report FILE         score this JSON report of the corpus instead of running the command
          --markdown FILE       also write the tables there
          --list-errors [N]     print the N worst documents (default 30)
          --check FILE          exit 1 when a figure is below its floor
          --write-floors FILE   write today's figures, less 0.01, as floors
        """;

    public string Cli { get; init; } = "dotnet run --project src/PiiScanner.Cli --no-build -c Release --";

    public NameSplit Split { get; init; } = NameSplit.Dev;

    public ulong Seed { get; init; } = 1;

    public int Count { get; init; } = 600;

    public string? Out { get; init; }

    public bool GenerateOnly { get; init; }

    /// <summary>Lists to write in variants; 0 scores a corpus instead.</summary>
    public int Variants { get; init; }

    public bool Redact { get; init; }

    public string? Report { get; init; }

    public string? Markdown { get; init; }

    /// <summary>Worst documents to print; 0 for none.</summary>
    public int ListErrors { get; init; }

    public string? Check { get; init; }

    public string? WriteFloors { get; init; }

    /// <exception cref="ArgumentException">An option is unknown or lacks its value.</exception>
    public static EvaluationOptions Parse(IReadOnlyList<string> args)
    {
        var options = new EvaluationOptions();
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value");
            options = args[i] switch
            {
                "--cli" => options with { Cli = Value() },
                "--split" => options with { Split = ParseSplit(Value()) },
                "--seed" => options with { Seed = ulong.TryParse(Value(), out var seed) ? seed : throw new ArgumentException("--seed needs a number") },
                "--count" => options with { Count = int.TryParse(Value(), out var count) && count > 0 ? count : throw new ArgumentException("--count needs a number above 0") },
                "--out" => options with { Out = Value() },
                "--generate-only" => options with { GenerateOnly = true },
                "--variants" => options with { Variants = int.TryParse(Value(), out var lists) && lists > 0 ? lists : throw new ArgumentException("--variants needs a number above 0") },
                "--redact" => options with { Redact = true },
                "--report" => options with { Report = Value() },
                "--markdown" => options with { Markdown = Value() },
                "--list-errors" => options with { ListErrors = i + 1 < args.Count && int.TryParse(args[i + 1], out var worst) ? Skip(ref i, worst) : 30 },
                "--check" => options with { Check = Value() },
                "--write-floors" => options with { WriteFloors = Value() },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };
        }

        return options;
    }

    private static NameSplit ParseSplit(string text) => text switch
    {
        "dev" => NameSplit.Dev, "test" => NameSplit.Test, "all" => NameSplit.All, _ => throw new ArgumentException($"--split is dev, test or all, not {text}"),
    };

    private static int Skip(ref int index, int value)
    {
        index++;
        return value;
    }
}
