using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace PiiScanner.Packages.Tests;

public sealed class PackageTests : IDisposable
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
    private static readonly PackedFile[] Files =
    [
        PackedFile.OfText("usr/share/doc/pii-scanner/copyright", "MIT\n"),
        new("usr/lib/pii-scanner/pii-scanner", "#!/bin/sh\n"u8.ToArray(), IsExecutable: true),
        new("usr/bin/pii-scanner", default, LinkTarget: "../lib/pii-scanner/pii-scanner"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("pii-scanner-packages-tests-").FullName;

    [Fact]
    public void Zip_TwiceInAnyOrder_IsTheSameBytes()
    {
        var plain = Files.Where(file => file.LinkTarget is null).ToArray();
        ZipPackage.Write(At("a.zip"), plain, Time);
        ZipPackage.Write(At("b.zip"), plain.Reverse(), Time);
        Assert.Equal(File.ReadAllBytes(At("a.zip")), File.ReadAllBytes(At("b.zip")));
        using var zip = ZipFile.OpenRead(At("a.zip"));
        Assert.Equal(["usr/lib/pii-scanner/pii-scanner", "usr/share/doc/pii-scanner/copyright"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void TarGz_FoldersFilesAndLinks_BelongToRootAndBearTheTime()
    {
        using var buffer = new MemoryStream();
        TarGzPackage.Write(buffer, Files, Time);
        buffer.Position = 0;
        using var reader = new TarReader(new GZipStream(buffer, CompressionMode.Decompress));
        var entries = new List<TarEntry>();
        while (reader.GetNextEntry(copyData: true) is { } entry) entries.Add(entry);
        Assert.Contains(entries, entry => entry.Name == "usr/lib/pii-scanner/" && entry.EntryType == TarEntryType.Directory);
        Assert.All(entries, entry => Assert.Equal((Time, 0, 0), (entry.ModificationTime, entry.Uid, entry.Gid)));
        Assert.True(entries.Single(entry => entry.Name == "usr/lib/pii-scanner/pii-scanner").Mode.HasFlag(UnixFileMode.OtherExecute));
        Assert.Equal("../lib/pii-scanner/pii-scanner", entries.Single(entry => entry.EntryType == TarEntryType.SymbolicLink).LinkName);
    }

    [Fact]
    public void Deb_IsReadByDpkg()
    {
        DebPackage.Write(At("a.deb"), LinuxPackage.Control, Files, Time);
        DebPackage.Write(At("b.deb"), LinuxPackage.Control, [.. Files.Reverse()], Time);
        Assert.Equal(File.ReadAllBytes(At("a.deb")), File.ReadAllBytes(At("b.deb")));
        if (!File.Exists("/usr/bin/dpkg-deb")) return;
        var fields = Said("/usr/bin/dpkg-deb", "--field", At("a.deb"));
        Assert.Contains("Package: pii-scanner\n", fields, StringComparison.Ordinal);
        Assert.Contains($"Version: {Repository.Version}\n", fields, StringComparison.Ordinal);
        Assert.Contains("tesseract-ocr-vie", fields, StringComparison.Ordinal);
        Assert.Contains("Installed-Size: ", fields, StringComparison.Ordinal);
        var list = Said("/usr/bin/dpkg-deb", "--contents", At("a.deb"));
        Assert.Contains("./usr/bin/pii-scanner -> ../lib/pii-scanner/pii-scanner", list, StringComparison.Ordinal);
        Assert.Contains("-rwxr-xr-x root/root", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Components_OfAPublishedProgram_BecomeBillAndNotices()
    {
        File.WriteAllText(At("pii-scanner.deps.json"),
            """
            { "libraries": {
                "pii-scanner/0.1.0": { "type": "project", "serviceable": false, "sha512": "" },
                "YamlDotNet/16.3.0": { "type": "package", "serviceable": true, "sha512": "sha512-AAEC" },
                "runtimepack.Microsoft.NETCore.App.Runtime.win-x64/10.0.12": { "type": "runtimepack", "serviceable": false, "sha512": "" } } }
            """);
        var components = Components.Of(_folder);
        Assert.Equal(["Microsoft.NETCore.App.Runtime.win-x64", "YamlDotNet"], components.Select(component => component.Name));
        Assert.Contains("YamlDotNet 16.3.0\n", Notices.Write([components[1]]), StringComparison.Ordinal);
        using var bill = JsonDocument.Parse(Sbom.Write("win-x64", components));
        var yaml = bill.RootElement.GetProperty("components")[1];
        Assert.Equal("pkg:nuget/YamlDotNet@16.3.0", yaml.GetProperty("purl").GetString());
        Assert.Equal("000102", yaml.GetProperty("hashes")[0].GetProperty("content").GetString());
        // The package's own words, from the cache the tests were restored from.
        Assert.Contains("MIT", components[1].Licence + components[1].LicenceText, StringComparison.Ordinal);
    }

    [Fact]
    public void Components_VietnameseData_IsInBillAndNotices()
    {
        var data = Component.VietnameseData("abc"u8.ToArray());
        using var bill = JsonDocument.Parse(Sbom.Write("win-x64", [data]));
        var entry = bill.RootElement.GetProperty("components")[0];
        Assert.Equal("data", entry.GetProperty("type").GetString());
        Assert.False(entry.TryGetProperty("version", out _));
        // Digests of "abc": FIPS 180-4, examples.
        Assert.StartsWith("ddaf35a193617aba", entry.GetProperty("hashes")[0].GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("?checksum=sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", entry.GetProperty("purl").GetString(), StringComparison.Ordinal);
        Assert.Contains("\nvie.traineddata\nThe Tesseract OCR project\nLicence: Apache-2.0\n", Notices.Write([data]), StringComparison.Ordinal);
    }

    [Fact]
    public void Notices_LicenceNamedOrMissing_TravelsWithItsTextOrStopsTheBuild()
    {
        var named = new Component("a", "1", "", "Apache-2.0", "", "");
        var notices = Notices.Write([named, named with { Name = "b" }]);
        Assert.Equal(2, notices.Split("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION").Length);
        Assert.DoesNotContain("Permission is hereby granted", notices, StringComparison.Ordinal);
        Assert.Throws<PackageException>(() => Notices.Write([named with { Licence = "" }]));
        Assert.Throws<PackageException>(() => Notices.Write([named with { Licence = "GPL-9.0" }]));
        var own = named with { Licence = "", LicenceText = "Do as you like." };
        Assert.EndsWith("Do as you like.\n", Notices.Write([own]), StringComparison.Ordinal);
        using var bill = JsonDocument.Parse(Sbom.Write("any", [own]));
        Assert.Equal("Do as you like.", bill.RootElement.GetProperty("components")[0].GetProperty("licenses")[0].GetProperty("license").GetProperty("text").GetProperty("content").GetString());
    }

    [Fact]
    public void SystemPackages_FilesOfOneSourceOrNone_NamesEachOnceOrRefuses()
    {
        if (!File.Exists("/usr/bin/dpkg-query") || !File.Exists("/usr/bin/dpkg")) return;
        var dpkg = Assert.Single(SystemPackages.Of(["/usr/bin/dpkg", "/usr/bin/dpkg-query"]));
        Assert.Equal("dpkg", dpkg.Name);
        Assert.StartsWith("pkg:deb/debian/dpkg@", dpkg.Address, StringComparison.Ordinal);
        Assert.NotEmpty(dpkg.LicenceText);
        Assert.Throws<PackageException>(() => SystemPackages.Of([typeof(PackageTests).Assembly.Location]));
    }

    [Fact]
    public void Components_AspNetSetAside_IsInTheBillToo()
    {
        File.WriteAllText(At("pii-scanner.deps.json"), """{ "libraries": { "runtimepack.Microsoft.NETCore.App.Runtime.win-x64/10.0.12": { "type": "runtimepack", "serviceable": false, "sha512": "" } } }""");
        Directory.CreateDirectory(At("aspnetcore"));
        File.Copy(typeof(Components).Assembly.Location, At("aspnetcore/Microsoft.AspNetCore.dll"));
        Assert.Equal(["Microsoft.AspNetCore.App.Runtime.win-x64", "Microsoft.NETCore.App.Runtime.win-x64"], Components.Of(_folder).Select(component => component.Name));
        Assert.Equal(Repository.Version, Components.Of(_folder)[0].Version);
    }

    [Theory]
    [InlineData("Kiem-tra.cmd", "drop check")]
    [InlineData("Tao-ban-an-toan.cmd", "drop redact")]
    public void Icon_HasTheLineEndsOfCmdAndNoLetterItCannotShow(string name, string command)
    {
        var text = WindowsPackage.Icon(name);
        Assert.Contains(command, text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text, c => Assert.True(char.IsAscii(c)));
    }

    [Fact]
    public void Guide_WrittenTwice_IsTheSameBytes() => Assert.Equal(Guide.Word(Time), Guide.Word(Time));

    [Fact]
    public void Packages_WrittenTwiceInAnyOrder_AreTheSameBytes()
    {
        foreach (var (name, files) in new[] { ("a", Files), ("b", [.. Files.Reverse()]) })
        {
            DebPackage.Write(At(name + ".deb"), LinuxPackage.Control, files, Time);
            using var stream = File.Create(At(name + ".tar.gz"));
            TarGzPackage.Write(stream, files, Time);
        }

        Assert.Equal(File.ReadAllBytes(At("a.deb")), File.ReadAllBytes(At("b.deb")));
        Assert.Equal(File.ReadAllBytes(At("a.tar.gz")), File.ReadAllBytes(At("b.tar.gz")));
    }

    [Fact]
    public void Tool_PackedAtTwoTimes_IsTheSameBytesAndHoldsBillAndNotices()
    {
        foreach (var (name, year) in new[] { ("a", 2020), ("b", 2026) })
        {
            using (var zip = ZipFile.Open(At(name + ".nupkg"), ZipArchiveMode.Create))
            {
                foreach (var (path, text) in new[] { ("[Content_Types].xml", "<Types></Types>"), ("tools/net10.0/any/pii-scanner.deps.json", """{ "libraries": { "YamlDotNet/16.3.0": { "type": "package", "sha512": "sha512-AAEC" } } }""") })
                {
                    var entry = zip.CreateEntry(path);
                    entry.LastWriteTime = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
                    using var writer = new StreamWriter(entry.Open());
                    writer.Write(text);
                }
            }

            ZipPackage.Write(At(name + ".zip"), ToolPackage.Files(At(name + ".nupkg")), Time);
        }

        Assert.Equal(File.ReadAllBytes(At("a.zip")), File.ReadAllBytes(At("b.zip")));
        using var tool = ZipFile.OpenRead(At("a.zip"));
        Assert.Contains("tools/net10.0/any/sbom.cdx.json", tool.Entries.Select(entry => entry.FullName));
        Assert.Contains("tools/net10.0/any/THIRD-PARTY-NOTICES.txt", tool.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(tool.GetEntry("[Content_Types].xml")!.Open()); // not null: it was put in
        Assert.Contains("Extension=\"txt\"", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_WordAndPage_SayTheSame()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Guide.Word(Time)), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        var word = document.MainDocumentPart?.Document.InnerText ?? "";
        var page = Guide.Html();
        foreach (var words in new[] { "SmartScreen", "Kiem-tra.cmd", "Tao-ban-an-toan.cmd", "KHÔNG ĐĂNG", "--from" })
        {
            Assert.Contains(words, word, StringComparison.Ordinal);
            Assert.Contains(words, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_WordsAndFolders()
    {
        Assert.Equal(["tool", "linux", "deb", "windows"], PackageOrder.Read([]).Wanted);
        var order = PackageOrder.Read(["deb", "--output", "x", "--data", "y"]);
        Assert.Equal("deb", Assert.Single(order.Wanted));
        Assert.Equal(("x", "y"), (order.Output, order.Data));
        Assert.Throws<PackageException>(() => PackageOrder.Read(["dep"]));
        Assert.Throws<PackageException>(() => PackageOrder.Read(["--output"]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Said(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 }) ?? throw new InvalidOperationException("No process.");
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    private string At(string name) => Path.Combine(_folder, name);
}
