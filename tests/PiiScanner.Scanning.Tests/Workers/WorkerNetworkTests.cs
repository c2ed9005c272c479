using System.Diagnostics;
using System.Net.Sockets;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Workers;

/// <summary>Workers have no network, nor have the programs they start; and they need none.</summary>
public sealed class WorkerNetworkTests
{
    [BanFact]
    public void Scan_FileThatMakesSocketsInItsReader_IsRefusedEveryOne()
    {
        // Here it can be done, so that there it was the ban.
        using (new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified)) Assert.Equal((FileStatus.Scanned, Verdict.Block), Read("connect"));
    }

    [BanFact]
    public void Scan_FileThatStartsAProgramWithANetwork_IsRefusedToo()
    {
        using var control = Process.Start("bash", ["-c", "exec 3<>/dev/udp/127.0.0.1/9"]);
        control.WaitForExit();
        Assert.Equal(0, control.ExitCode);
        Assert.Equal((FileStatus.Scanned, Verdict.Block), Read("connect-by-another"));
    }

    private static (FileStatus Status, Verdict? Verdict) Read(string action)
    {
        using var folder = new ScanFolder();
        folder.Add("a.bad", Workers.Hostile(action));
        var file = Assert.Single(Workers.Scan(folder).Files);
        return (file.Status, file.Verdict);
    }

    /// <summary>A test of what Linux filters; skipped elsewhere, and where the kernel has no such filter.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class BanFactAttribute : FactAttribute
    {
        public BanFactAttribute()
        {
            if (!OperatingSystem.IsLinux()) Skip = "Workers are kept from the network on Linux only.";
            else if (!File.ReadAllText("/proc/self/status").Contains("Seccomp:", StringComparison.Ordinal)) Skip = "This kernel has no filter of system calls.";
        }
    }
}
