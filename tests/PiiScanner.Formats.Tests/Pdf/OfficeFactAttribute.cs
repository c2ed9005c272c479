namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>A test that needs LibreOffice, skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (Program is null) Skip = "LibreOffice (soffice) is not installed.";
    }

    /// <summary>Its path, or null.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
}
