namespace PiiScanner.Reporting.Tests;

public sealed class ReporterCatalogTests
{
    [Fact]
    public void All_EveryReporterOfTheAssembly_IsListed()
    {
        var written = typeof(IReporter).Assembly.GetTypes().Where(type => type.IsClass && typeof(IReporter).IsAssignableFrom(type)).Select(type => type.FullName).Order();
        Assert.Equal(written, ReporterCatalog.All.Select(reporter => reporter.GetType().FullName).Order());
    }

    [Fact]
    public void Find_UnknownName_IsNull() => Assert.Null(ReporterCatalog.Find("Json"));
}
