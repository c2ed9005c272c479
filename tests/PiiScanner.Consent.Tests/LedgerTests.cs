using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Tests;

/// <summary>What a ledger of an archive keeps of people, and what the registry says of it later, without the file: one key, one normal form.</summary>
public class LedgerTests
{
    private const string Name = "Trần Thị Thử";
    private readonly School _school = new();

    [Theory]
    [InlineData("TRẦN  THỊ THỬ", "2018-03-15", null, null)]
    [InlineData("Trần Thị Thử", null, null, "Lớp 3 B")]
    [InlineData(null, null, "hs-01", null)]
    public void Ask_KeysThatALedgerKept_IsAnsweredAsTheValuesWere(string? name, string? birth, string? code, string? className)
    {
        var pupil = _school.Pupil(Name, birth is null && code is null ? null : "2018-03-15", code is null ? null : "HS01");
        _school.Add(_school.Yes(pupil));
        var question = new ConsentQuestion { Subject = Subject.Pupil, Name = name, BirthDate = birth, StudentCode = code, ClassName = className, Kinds = ["person-name", "class"] };
        var kept = new ConsentQuestion { Subject = Subject.Pupil, Keys = Maker().KeysOf(question), Kinds = question.Kinds };
        Assert.Equal(ConsentState.Covered, Lookup().Ask(question).State);
        Assert.Equal(ConsentState.Covered, Lookup().Ask(kept).State);
        _school.Add(new WithdrawalEntry(ConsentRegistry.NewId(), pupil, null, null, School.Today, "paper"));
        Assert.Equal((ConsentState.Withdrawn, pupil), (Lookup().Ask(kept).State, Lookup().Ask(kept).Person));
        Assert.DoesNotContain("Thử", kept.Keys!.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Ask_KeysOfAnotherRegistry_FindNobody()
    {
        _school.Add(_school.Yes(_school.Pupil(Name)));
        var other = new RegistryLookup(ConsentRegistry.Begin(School.Key, School.Signed, 100_000), _school.Catalogue, School.Website, "2026-2027");
        var keys = other.KeysOf(new ConsentQuestion { Subject = Subject.Pupil, Name = Name, ClassName = "3B", Kinds = [] });
        Assert.Equal(ConsentState.Missing, Lookup().Ask(new ConsentQuestion { Subject = Subject.Pupil, Keys = keys, Kinds = ["person-name"] }).State);
        Assert.NotEqual(other.Id, Maker().Id);
    }

    [Fact]
    public void KeysOf_FoldersOfSeveralChannels_AreThoseOfOneRegistry()
    {
        var folders = new FolderLookup([(new ConsentRoute("web", School.Website, true), Lookup()), (new ConsentRoute("zalo", School.Website with { Channel = "zalo" }, true), Lookup())]);
        var question = new ConsentQuestion { Subject = Subject.Pupil, Name = Name, ClassName = "3B", Kinds = [] };
        Assert.Equal((Maker().Id, Maker().KeysOf(question)), (folders.Id, folders.KeysOf(question)));
    }

    private RegistryLookup Lookup() => new(_school.Registry, _school.Catalogue, School.Website, "2026-2027");

    private IPersonKeyMaker Maker() => Lookup();
}
