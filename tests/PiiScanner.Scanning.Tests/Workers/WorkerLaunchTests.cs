using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Tests.Workers;

public sealed class WorkerLaunchTests
{
    [Theory]
    [InlineData("/opt/pii/pii-scanner", "/opt/pii/pii-scanner", "worker")]
    [InlineData("/usr/bin/dotnet", "/usr/bin/dotnet", "/opt/pii/pii-scanner.dll worker")]
    [InlineData("/usr/bin/testhost", "dotnet", "/opt/pii/pii-scanner.dll worker")]
    [InlineData(null, "dotnet", "/opt/pii/pii-scanner.dll worker")]
    public void Of_AnyWayOfStarting_StartsTheSameProgram(string? process, string file, string arguments)
    {
        if (OperatingSystem.IsWindows()) return;
        var launch = WorkerLaunch.Of(process, "/opt/pii/", "pii-scanner", "worker");
        Assert.Equal((file, arguments), (launch.File, string.Join(' ', launch.Arguments)));
    }
}
