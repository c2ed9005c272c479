using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>What schools publish rightly, and leaks that look like it: <c>Publications.spec.txt</c> beside this file. A section is a text, or with the word "table" a sheet.</summary>
public sealed class PublicationTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, SpecSection>> Sections = new(() => SpecSection.Read("Publications.spec.txt"));

    public static TheoryData<string> Names() => [.. Sections.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Examine_Publication_IsJudgedRightly(string name)
    {
        var section = Sections.Value[name];

        var result = Documents.Examine(section.IsTable ? Documents.Sheet(section.Text) : Document.FromText(section.Text));

        Assert.True(section.Verdicts.Contains(result.Verdict.ToString().ToLowerInvariant()), $"{name}: expected {string.Join("|", section.Verdicts)}\n{Documents.Describe(result)}");
    }
}
