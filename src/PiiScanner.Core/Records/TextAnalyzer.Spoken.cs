using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LongestTitleOfPeople = 140;

    // The code of a class alone is the heading of a column.
    private const int LeastLettersOfTitle = 8;

    // The nearest title or short line above that tells of whom the text speaks: "Sổ tay lớp trưởng 10A6" stands over many lines.
    private bool _ofPupils;

    private void LookWhoIsSpokenOf(string line)
    {
        if (line.Length > LongestTitleOfPeople) return;
        if (ContextWords.SpeaksOfAdults(line)) _ofPupils = false;
        else if (ListTitle.NamesList(line)) _ofPupils = titleLexicon.SubjectOf(HeaderKey.Of(line)) is null or Subject.Pupil;
        else if (ContextWords.SpeaksOfPupils(line) || ContextWords.NamesClassCode(line) && CellShapes.Letters(line) >= LeastLettersOfTitle) _ofPupils = true;
    }
}
