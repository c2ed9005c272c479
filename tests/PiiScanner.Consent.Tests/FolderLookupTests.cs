using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Tests;

/// <summary>Folders that are published on different channels, in one run.</summary>
public class FolderLookupTests
{
    private const string Name = "Trần Thị Thử";
    private readonly School _school = new();

    [Theory]
    [InlineData("web/ds.docx", ConsentState.Covered)]
    [InlineData("web/tin/ds.docx", ConsentState.Missing)] // a deeper folder has a purpose of its own
    [InlineData("zalo/ds.docx", ConsentState.Missing)]
    [InlineData("website/ds.docx", ConsentState.Missing)] // not below "web"
    [InlineData("ds.docx", ConsentState.Missing)]
    [InlineData(null, ConsentState.Missing)]
    public void Ask_AFileOfAFolder_IsJudgedByItsOwnFolder(string? origin, ConsentState expected)
    {
        _school.Add(_school.Yes(_school.Pupil(Name)));
        var answer = Lookup().Ask(Question() with { Origin = origin });
        Assert.Equal(expected, answer.State);
        Assert.Equal(origin is "ds.docx" or "website/ds.docx" or null, answer.Why == ConsentReasons.FolderUnknown);
    }

    [Fact]
    public void Open_InAnotherProcess_AnswersAlike()
    {
        _school.Add(_school.Yes(_school.Pupil(Name)));
        var ticket = new ConsentTicket(Routes(), "2026-2027", _school.Keys.Master, _school.Registry.ToString());
        var there = ConsentTicket.Read(ticket.Write()).Open(_school.Catalogue);
        Assert.Equal(ConsentState.Covered, there.Ask(Question() with { Origin = "web/ds.docx" }).State);
        Assert.Equal(ConsentState.Missing, there.Ask(Question() with { Origin = "zalo/ds.docx" }).State);
    }

    private IConsentLookup Lookup() => new ConsentTicket(Routes(), "2026-2027", _school.Keys.Master, _school.Registry.ToString()).Open(_school.Catalogue);

    private static ConsentRoute[] Routes() =>
    [
        new("web", School.Website, true), new("web/tin", School.Website with { Purpose = "news" }, true), new("zalo", School.Website with { Channel = "zalo" }, true),
    ];

    private static ConsentQuestion Question() => new() { Subject = Subject.Pupil, Name = Name, ClassName = "3B", Kinds = ["person-name", "class", "award"] };
}
