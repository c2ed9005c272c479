namespace PiiScanner.Pdf.Tests.Oracle;

/// <summary>A test that needs programs of the machine, and says which are missing where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramsFactAttribute : FactAttribute
{
    public ProgramsFactAttribute(params string[] programs)
    {
        var missing = programs.Where(p => ExternalProgram.Find(p) is null).ToList();
        if (missing.Count > 0) Skip = $"Not installed: {string.Join(", ", missing)}.";
    }
}
