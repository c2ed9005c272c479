using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.OldOffice;

namespace PiiScanner.Fixtures.Plain;

/// <summary>Drafts as the paragraphs and tables that writers of old formats take.</summary>
public static class StoryDraft
{
    /// <summary>The paragraphs and tables of a draft.</summary>
    public static IEnumerable<StoryPart> Of(Draft draft) => draft.Sections.SelectMany(section => section.Parts).Select(part => part is Grid grid
        ? new StoryPart(null, [.. grid.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])])
        : new StoryPart((part as Line)?.Text ?? "", null));
}
