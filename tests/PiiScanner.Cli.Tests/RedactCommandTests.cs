using System.IO.Compression;
using PiiScanner.Pdf.Tests.Crypt;

namespace PiiScanner.Cli.Tests;

/// <summary>The command <c>redact</c> with its worker processes.</summary>
public sealed class RedactCommandTests
{
    [Fact]
    public void Run_PdfAndArchive_AreRedactedByWorkers_WithTheSamePseudonymsAsAnyFile()
    {
        using var folder = new WorkFolder();
        folder.Add("in/a.csv", WorkFolder.Leak);
        folder.Add("in/z.csv", WorkFolder.Leak.Replace("Nguyễn Văn Mẫu,05/09/2014", "Đặng Văn Thêm,06/09/2014", StringComparison.Ordinal));
        using (var zip = ZipFile.Open(folder.At("in/m.zip"), ZipArchiveMode.Create)) zip.CreateEntryFromFile(folder.At("in/z.csv"), "ds.csv");
        File.Copy(Path.Combine(SamplesTests.Root, "samples", "ds-lop-6a3.pdf"), folder.At("in/ds.pdf"));
        var run = new InProcess();

        Assert.Equal(0, run.Run("redact", folder.At("in"), "--output", folder.At("out"), "--operator", "person-name=pseudonym", "--as-of", "2026-09-05"));
        var archive = new StreamReader(ZipFile.OpenRead(folder.At("out/m.zip")).GetEntry("ds.csv")!.Open()).ReadToEnd();
        Assert.Equal(File.ReadAllText(folder.At("out/z.csv")), archive);
        Assert.Equal(File.ReadAllLines(folder.At("out/a.csv"))[^1], archive.TrimEnd().Split('\n')[^1]);
        Assert.Equal("%PDF"u8.ToArray(), File.ReadAllBytes(folder.At("out/ds.pdf"))[..4]);
        Assert.Empty(Directory.GetFiles(folder.At("out"), "*.part"));
    }

    [Fact]
    public void Run_EncryptedPdf_IsCopiedOnlyWithThePassword()
    {
        using var folder = new WorkFolder();
        File.WriteAllBytes(folder.At("khoa.pdf"), Convert.FromBase64String(EncryptedFiles.AesOf256Bits));

        Assert.Equal(4, new InProcess().Run("redact", folder.At("khoa.pdf"), "--output", folder.At("out")));
        Assert.False(File.Exists(folder.At("out/khoa.pdf")));
        Assert.Equal(0, new InProcess().Run("redact", folder.At("khoa.pdf"), "--output", folder.At("out"), "--password-file", folder.Add("p.txt", "user\n")));
        Assert.True(File.Exists(folder.At("out/khoa.pdf")));
    }

    [Fact]
    public void Verify_EncryptedOriginal_IsReadWithThePassword_ByAWorker()
    {
        using var folder = new WorkFolder();
        File.WriteAllBytes(folder.At("khoa.pdf"), Convert.FromBase64String(EncryptedFiles.AesOf256Bits));
        var passwords = folder.Add("p.txt", "user\n");
        Assert.Equal(0, new InProcess().Run("redact", folder.At("khoa.pdf"), "--output", folder.At("out"), "--password-file", passwords));

        Assert.Equal(4, new InProcess().Run("verify", folder.At("khoa.pdf"), folder.At("out/khoa.pdf")));
        Assert.Equal(0, new InProcess().Run("verify", folder.At("khoa.pdf"), folder.At("out/khoa.pdf"), "--password-file", passwords));
    }

    [Fact]
    public void Verify_PdfThatStillHoldsEverything_IsDisproved()
    {
        using var folder = new WorkFolder();
        var list = Path.Combine(SamplesTests.Root, "samples", "ds-lop-6a3.pdf");
        var run = new InProcess();

        Assert.Equal(4, run.Run("verify", list, list, "--lang", "en"));
        Assert.Contains("still", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, new InProcess().Run("redact", list, "--output", folder.At("out"), "--as-of", "2026-09-05"));
        Assert.Equal(0, new InProcess().Run("verify", list, folder.At("out/ds-lop-6a3.pdf"), "--as-of", "2026-09-05"));
    }

    // Made with another engine or data for pictures, other rules or another version: the same text may be read otherwise.
    [Theory]
    [InlineData("ocr")]
    [InlineData("rulesHash")]
    [InlineData("tool")]
    public void Apply_PlanMadeWithSomethingElse_IsRefused(string what)
    {
        using var folder = new WorkFolder();
        folder.Add("a.csv", WorkFolder.Leak);
        Assert.Equal(0, new InProcess().Run("redact", folder.At("a.csv"), "--plan", folder.At("plan.json"), "--as-of", "2026-09-05"));
        var plan = File.ReadAllText(folder.At("plan.json"));
        Assert.Equal(0, new InProcess().Run("redact", folder.At("a.csv"), "--output", folder.At("out"), "--apply", folder.At("plan.json"), "--as-of", "2026-09-05"));

        File.WriteAllText(folder.At("plan.json"), System.Text.RegularExpressions.Regex.Replace(plan, $"\"{what}\": \"[^\"]*\"", $"\"{what}\": \"another 1.0\""));

        Assert.Equal(2, new InProcess().Run("redact", folder.At("a.csv"), "--output", folder.At("out2"), "--apply", folder.At("plan.json"), "--as-of", "2026-09-05"));
        Assert.False(File.Exists(folder.At("out2/a.csv")));
    }

    [Fact]
    public void Run_RulesFolderWithPresets_OffersThose()
    {
        using var folder = new WorkFolder();
        Copy(Path.Combine(SamplesTests.Root, "rules"), folder.At("rules"));
        File.WriteAllText(folder.At("rules/presets.yaml"), "version: 2026-11-30\npresets:\n  - id: chi-ten\n    title: { vi: 'Chỉ viết tắt tên', en: 'Initials of names only' }\n    table: keep\n    elsewhere: keep\n    kinds: { person-name: initials }\n");
        var list = folder.Add("in/ds.csv", WorkFolder.Leak);

        Assert.Equal(2, new InProcess().Run("redact", list, "--output", folder.At("out"), "--rules", folder.At("rules"), "--preset", "all"));
        Assert.Equal(0, new InProcess().Run("redact", list, "--output", folder.At("out"), "--rules", folder.At("rules"), "--preset", "chi-ten", "--as-of", "2026-09-05"));
        Assert.Equal("N.V.M.,05/09/2014,0912345678", File.ReadAllLines(folder.At("out/ds.csv"))[1]);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }
    }
}
