namespace PiiScanner.Packages;

/// <summary>What is to be built, and where it goes.</summary>
internal sealed record PackageOrder
{
    /// <summary>All that can be built, in the order of building.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["tool", "linux", "deb", "windows", "bundle"];

    /// <summary>Some of <see cref="Kinds"/>.</summary>
    public required IReadOnlyList<string> Wanted { get; init; }

    /// <summary>Folder of the finished packages.</summary>
    public string Output { get; init; } = "artifacts";

    /// <summary>Folder with <c>vie.traineddata</c> for the Windows package; null for the one this machine's Tesseract uses.</summary>
    public string? Data { get; init; }

    /// <summary>An OCR bundle that goes into the Windows package; null for none.</summary>
    public string? Bundle { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <param name="args">Kinds and options; no kind means all but the bundle.</param>
    /// <exception cref="PackageException">A word is unknown or a value is missing.</exception>
    public static PackageOrder Read(IReadOnlyList<string> args)
    {
        var order = new PackageOrder { Wanted = [] };
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new PackageException($"{args[i - 1]} needs a folder");
            order = args[i] switch
            {
                "--output" => order with { Output = Value() },
                "--data" => order with { Data = Value() },
                "--bundle" => order with { Bundle = Value() },
                var kind when Kinds.Contains(kind) => order with { Wanted = [.. order.Wanted, kind] },
                var word => throw new PackageException($"unknown word \"{word}\"; known: {string.Join(", ", Kinds)}, --output DIR, --data DIR, --bundle DIR"),
            };
        }

        return order.Wanted.Count > 0 ? order : order with { Wanted = [.. Kinds.Where(kind => kind != "bundle")] };
    }
}
