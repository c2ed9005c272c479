using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Flow;

/// <summary>Puts drafts together to sections.</summary>
internal static class DraftSections
{
    /// <summary>The sections of drafts in their order; what is complete only at the end comes with <see cref="SectionAssembler.Flush"/>.</summary>
    /// <param name="assembler">Numbers the blocks.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="part">The part whose paragraphs are running text; others hang on them.</param>
    public static IEnumerable<DocumentSection> Add(this SectionAssembler assembler, IEnumerable<Draft> drafts, string? part)
    {
        var none = new List<Draft>();
        foreach (var draft in drafts)
        {
            IEnumerable<DocumentSection> sections;
            if (draft is TableDraft table)
            {
                sections = assembler.AddTable(table, none);
            }
            else if (draft.Part == part)
            {
                sections = assembler.AddText((BlockDraft)draft, none);
            }
            else
            {
                none.Add(draft);
                sections = assembler.AddText(new BlockDraft { Part = part, Location = new Location() }, none);
            }

            foreach (var section in sections) yield return section;
        }
    }
}
