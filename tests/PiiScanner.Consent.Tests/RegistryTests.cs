using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;

namespace PiiScanner.Consent.Tests;

public sealed class RegistryTests : IDisposable
{
    private readonly School _school = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("registry").FullName;

    private string Path => System.IO.Path.Combine(_folder, "consent.registry");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var pupil = _school.Pupil(code: "0101-22");
        _school.Add(_school.Yes(pupil));
        var again = ConsentRegistry.Read(_school.Registry.ToString(), School.Key);
        Assert.Equal(_school.Registry.Head, again.Head);
        Assert.Equal(new DateOnly(2018, 3, 1), again.PersonOf(pupil)!.BirthMonth);
        Assert.Equal(_school.Registry.ToString(), again.ToString());
    }

    [Fact]
    public void Read_EveryKindOfLine_SaysWhatWasWritten()
    {
        var pupil = _school.Pupil(code: "1");
        var day = School.Today;
        RegistryEntry[] entries =
        [
            _school.Yes(pupil) with { Agreed = false, ChildSigned = null, SensitiveTold = true, Abroad = true, UnderDecree13 = true, SealedEvidence = "e", SealedChecker = "c", EvidenceSha256 = "h" },
            new WithdrawalEntry("w", pupil, null, "website", day, "sms"),
            new WithdrawalStepEntry("w", WithdrawalStep.Stopped, day),
            new ExceptionEntry("x", "contacts", "zalo", ["parent-phone-number"], "o", day, day),
            new PublicationEntry("p", "00", "website", "honours", "a", day, [new PublishedPerson(pupil, ["person-name"], null)], 0, null, "2026.1") { SealedFile = "f", PolicyDigest = "d" },
        ];
        _school.Add(entries);
        var again = ConsentRegistry.Read(_school.Registry.ToString(), School.Key);
        Assert.Equal(entries.Select(Json), again.Lines.TakeLast(5).Select(line => Json(line.Content.Entry)));
    }

    private static string Json(RegistryEntry entry) => System.Text.Json.JsonSerializer.Serialize(entry);

    [Fact]
    public void Read_AnotherSecret_SaysSo()
    {
        var other = Secret.From("another invented secret"u8.ToArray()).For("consent");
        Assert.Contains("another secret", Assert.Throws<RegistryException>(() => ConsentRegistry.Read(_school.Registry.ToString(), other)).Text.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello\nworld\n")]
    [InlineData("# x\nnot json at all\n")]
    public void Read_NoRegistry_SaysSo(string text) => Assert.Throws<RegistryException>(() => ConsentRegistry.Read(text, School.Key));

    [Fact]
    public void Read_AnyLineChangedLostMovedOrDoubled_IsBrokenAndNamesTheLine()
    {
        var pupil = _school.Pupil();
        _school.Add(_school.Yes(pupil), _school.Yes(pupil) with { Agreed = false });
        var rows = _school.Registry.ToString().TrimEnd('\n').Split('\n');
        for (var i = 2; i < rows.Length; i++)
        {
            var changed = (string[])rows.Clone();
            changed[i] = changed[i].Replace("2026", "2025", StringComparison.Ordinal);
            Assert.Contains($"line {i + 1}", Broken(changed), StringComparison.Ordinal);
            if (i < rows.Length - 1) Assert.Contains("line", Broken([.. rows[..i], .. rows[(i + 1)..]]), StringComparison.Ordinal);
            Assert.Contains("line", Broken([.. rows[..i], rows[i], rows[i], .. rows[(i + 1)..]]), StringComparison.Ordinal);
        }

        (rows[^1], rows[^2]) = (rows[^2], rows[^1]);
        Broken(rows);
    }

    [Fact]
    public void Read_LastLineCutInHalf_IsBroken()
    {
        _school.Pupil();
        var text = _school.Registry.ToString();
        Assert.Throws<RegistryException>(() => ConsentRegistry.Read(text[..^40], School.Key));
    }

    [Fact]
    public void Merge_TwoBranches_KeepsBoth_AndEitherWayRound()
    {
        _school.Pupil("Trần Văn Gốc");
        var trunk = _school.Registry;
        var left = trunk.With([new SubjectEntry("left", false)], School.Today);
        var right = trunk.With([new SubjectEntry("right", false)], School.Today);
        var joined = left.Merge(right, School.Today);
        var read = ConsentRegistry.Read(joined.ToString(), School.Key);
        Assert.NotNull(read.PersonOf("left"));
        Assert.NotNull(read.PersonOf("right"));
        Assert.Same(joined, joined.Merge(right, School.Today));
        Assert.Same(joined, right.Merge(joined, School.Today));
        // Lines pasted together without a merge are two ends.
        var pasted = left.ToString() + right.ToString().Split('\n')[^2] + "\n";
        Assert.Contains("not merged", Assert.Throws<RegistryException>(() => ConsentRegistry.Read(pasted, School.Key)).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_OtherRegistry_IsRefused() =>
        Assert.Throws<RegistryException>(() => _school.Registry.Merge(ConsentRegistry.Begin(School.Key, School.Today, 100_000), School.Today));

    [Fact]
    public void Append_ConcurrentWriters_NoneIsLost()
    {
        new RegistryFile(Path, School.Key).Create(_school.Registry);
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, writer =>
        {
            var file = new RegistryFile(Path, School.Key);
            for (var i = 0; i < 5; i++) file.Append(_ => [new SubjectEntry($"{writer}-{i}", false)], School.Today);
        });
        var read = new RegistryFile(Path, School.Key).Read();
        Assert.Equal(30, read.People.Count);
    }

    [Fact]
    public void Append_Refused_LeavesTheFileAsItWas()
    {
        var file = new RegistryFile(Path, School.Key);
        file.Create(_school.Registry);
        var before = File.ReadAllBytes(Path);
        Assert.Throws<RegistryException>(() => file.Append(_ => throw new RegistryException(RegistryTexts.Exists), School.Today));
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Create_OverAnOldRegistry_IsRefused()
    {
        var file = new RegistryFile(Path, School.Key);
        file.Create(_school.Registry);
        Assert.Throws<RegistryException>(() => file.Create(_school.Registry));
    }

    [Fact]
    public void Append_AnotherWriterNeverEnds_SaysBusy()
    {
        var file = new RegistryFile(Path, School.Key) { Patience = TimeSpan.Zero };
        file.Create(_school.Registry);
        using var other = new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(RegistryTexts.Busy, Assert.Throws<RegistryException>(() => file.Append(_ => [], School.Today)).Text);
    }

    private static string Broken(IReadOnlyList<string> rows) =>
        Assert.Throws<RegistryException>(() => ConsentRegistry.Read(string.Join('\n', rows) + "\n", School.Key)).Text.En;

    [Fact]
    public void Text_SaysThatItIsPersonalData_AndNotForPublication() =>
        Assert.All((string[])["dữ liệu cá nhân", "không công bố", "personal data", "not for publication"], part => Assert.Contains(part, _school.Registry.ToString().Split('\n')[0], StringComparison.Ordinal));
}
