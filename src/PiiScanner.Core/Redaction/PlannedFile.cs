using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Redaction;

/// <summary>A plan with the raw values behind it: in memory only.</summary>
public sealed class PlannedFile
{
    internal PlannedFile(RedactionPlan plan, Verdict verdict, PlanMaker.Found found) => (Plan, Verdict, Found) = (plan, verdict, found);

    /// <summary>The plan.</summary>
    public RedactionPlan Plan { get; }

    /// <summary>What the engine says of the file as it stands.</summary>
    public Verdict Verdict { get; }

    /// <summary>The values that must be gone.</summary>
    public ValueIndex Values => Found.Values;

    internal PlanMaker.Found Found { get; }
}
