using PiiScanner.Reporting.Tests.Html;

namespace PiiScanner.Web.Tests;

/// <summary>A theory that needs Chromium; skipped, saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = new ChromiumFactAttribute().Skip;
}
