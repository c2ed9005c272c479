namespace PiiScanner.Cli.Tests.Canary;

/// <summary>What every command beside <c>scan</c> says and writes: baseline, plan, record of a redaction, copies, decisions, ledger, take-down papers, registry, messages. None of it may hold a planted value.</summary>
public sealed class CommandCanaryTests
{
    // These tell paths as they are, and the papers among them say that they are personal data.
    private static readonly string[] s_tellPaths =
    [
        "redact", "redact --dry-run", "redact --plan json", "redact --plan csv", "plan.json", "plan.csv", "redaction.json", "baseline", "sweep console", "sweep json", "take-down go-bo.xlsx", "take-down go-bo.csv",
        "sites 001-in-go-bo.xlsx", "sites 001-in-go-bo.csv", "ledger so.db", "ledger chung.db", "ledger with keys of people", "consent check", "consent recheck of a ledger", "sweep with consents", "explain odd-parts.docx",
    ];

    // An address within a page stays an address in its copy.
    private static bool TellsPaths(string name) => s_tellPaths.Contains(name) || name.StartsWith("copy html", StringComparison.Ordinal);

    private static readonly Lazy<IReadOnlyList<(string Name, byte[] Bytes)>> Outputs = new(CommandOutputs.All);

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var (name, _) in Outputs.Value) names.Add(name);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Output_HoldsNoPlantedValue(string name)
    {
        var output = Outputs.Value.Single(output => output.Name == name).Bytes;
        Assert.True(output.Length > 0, "nothing was written");
        Assert.Null(TextViews.Find(output, TellsPaths(name) ? PlantedValues.Inside : [.. PlantedValues.Inside, .. PlantedValues.InPaths]));
    }
}
