using System.Text.RegularExpressions;
using PiiScanner.Core.Rules;
using PiiScanner.Formats;
using YamlDotNet.RepresentationModel;

namespace PiiScanner.Cli.Tests.Ci;

/// <summary>The hook of <c>.pre-commit-hooks.yaml</c>.</summary>
public sealed class PreCommitHookTests
{
    private static readonly Lazy<YamlMappingNode> Hook = new(Read);

    private static string Program => Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll");

    [Fact]
    public void Files_EveryTypeOfEveryFormat_IsListed()
    {
        var pattern = new Regex(Value("files"));
        // Programs are no documents.
        Assert.All(FormatCatalog.All.SelectMany(format => format.Extensions).Except([".exe", ".dll"]), extension => Assert.Matches(pattern, "a/b" + extension));
        Assert.Matches(pattern, "DS LỚP 6A1.DOCX");
        Assert.DoesNotMatch(pattern, "a.docx.sha256");
        Assert.Equal(("false", "system"), (Value("pass_filenames"), Value("language")));
    }

    [Fact]
    public void Entry_StagedLeakWhoseWorkTreeCopyIsClean_StopsTheCommit()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tool = new HookShell();
        var (leak, clean) = (Sample("ds-lop-6a1.docx"), Sample("cong-van-bao-ve-du-lieu.docx"));
        tool.Git("init", "-q");
        File.WriteAllText(tool.Folder.At(".git/hooks/pre-commit"), $"#!/bin/sh\nexec {Value("entry").Replace("pii-scanner ", $"dotnet '{Program}' ", StringComparison.Ordinal)} --lang vi\n");
        File.SetUnixFileMode(tool.Folder.At(".git/hooks/pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllBytes(tool.Folder.At("ds.docx"), leak);
        tool.Git("add", "ds.docx");
        File.WriteAllBytes(tool.Folder.At("ds.docx"), clean);
        var (code, said) = tool.TryGit("commit", "-q", "-m", "a list");
        Assert.True(code == 1, said);
        Assert.Contains("ds.docx\n  KHÔNG ĐĂNG. Có 35 học sinh", said, StringComparison.Ordinal);
        Assert.NotEqual(0, tool.TryGit("rev-parse", "--verify", "-q", "HEAD").Code);
        // The other way round the commit passes: what is committed is clean.
        tool.Git("add", "ds.docx");
        File.WriteAllBytes(tool.Folder.At("ds.docx"), leak);
        (code, said) = tool.TryGit("commit", "-q", "-m", "a letter");
        Assert.True(code == 0, said);
        // "commit -a" builds an index of its own: that one is asked.
        Assert.Equal(1, tool.TryGit("commit", "-q", "-a", "-m", "all").Code);
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(SamplesTests.Root, "samples", name));

    private static string Value(string key) => ((YamlScalarNode)Hook.Value[key]).Value ?? "";

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(SamplesTests.Root, ".pre-commit-hooks.yaml"))));
        return (YamlMappingNode)((YamlSequenceNode)stream.Documents[0].RootNode).Single();
    }

    private sealed class HookShell : IDisposable
    {
        public WorkFolder Folder { get; } = new();

        public void Git(params string[] arguments)
        {
            var (code, said) = TryGit(arguments);
            Assert.True(code == 0, said);
        }

        public (int Code, string Said) TryGit(params string[] arguments)
        {
            var start = new System.Diagnostics.ProcessStartInfo("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", .. arguments])
            {
                WorkingDirectory = Folder.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
                StandardErrorEncoding = System.Text.Encoding.UTF8,
            };
            foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
            using var process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("No process.");
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.Result);
        }

        public void Dispose() => Folder.Dispose();
    }
}
