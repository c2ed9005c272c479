using PiiScanner.Core.Findings;
using PiiScanner.Fixtures.Archives;
using PiiScanner.Fixtures.Containers;

namespace PiiScanner.Sweep.Tests.Runs;

/// <summary>Archives nobody opens without a password or their other volumes: each is told to be unread, with the reason, and none is clear.</summary>
public sealed class LockedArchiveTests
{
    [Fact]
    public void Run_EncryptedAndSplitArchives_AreNeverClearAndSayWhy()
    {
        using var archive = new Archive();
        var names = new List<string>();
        foreach (var (extension, bytes) in KeptArchives.Locked)
        {
            var name = $"{names.Count:00}{extension}";
            File.WriteAllBytes(Path.Combine(archive.Root, name), bytes);
            names.Add(name);
        }

        File.WriteAllBytes(Path.Combine(archive.Root, "cuoi.zip"), LastOfVolumes());
        using var ledger = archive.Open();
        var codes = archive.Sweep(new Engine(), ledger).Files(default).ToDictionary(file => file.File.Path, file => (file.Facts.Verdict, string.Join(' ', file.Facts.Reasons.Select(reason => reason.Code))));

        Assert.All(names, name => Assert.True(codes[name].Verdict is not Core.Policy.Verdict.Clear, name));
        Assert.Equal(
            ["encrypted", "encrypted", "encrypted", "encrypted", "encrypted", "split-archive", "unsupported", "split-archive", "split-archive", "split-archive", "split-archive"],
            names.Append("cuoi.zip").Select(name => codes[name].Item2));
    }

    // The directory at the end says that the archive began two disks before.
    private static byte[] LastOfVolumes()
    {
        var zip = Packing.Zip(("a.txt", "An"u8.ToArray()));
        zip[^18] = 2;
        return zip;
    }
}
