using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Gives the shared strings that no cell shows, and phonetic guides: left behind in the file, seen by nobody.</summary>
internal static class UnshownStrings
{
    private const int Chunk = 4096;

    /// <summary>Sections of such strings, pulled.</summary>
    public static IEnumerable<DocumentSection> Read(ExcelSession excel)
    {
        foreach (var texts in Texts(excel.Strings).Chunk(Chunk))
        {
            var assembler = excel.Session.Assembler(DocumentParts.Unreferenced);
            var drafts = new List<Draft>();
            foreach (var text in texts) drafts.Add(GenericTexts.Text(excel.Session, new Location { Part = DocumentParts.Unreferenced }, text, null));
            foreach (var section in assembler.AddText(new BlockDraft { Part = null, Location = new Location() }, drafts)) yield return section;
            foreach (var section in assembler.Flush()) yield return section;
        }
    }

    private static IEnumerable<string> Texts(SharedStrings strings)
    {
        for (var i = 0; i < strings.Count; i++)
        {
            if (!strings.IsShown(i) && strings.Get(i) is var text && !string.IsNullOrWhiteSpace(text)) yield return text;
        }

        foreach (var phonetic in strings.Phonetics) yield return phonetic;
    }
}
