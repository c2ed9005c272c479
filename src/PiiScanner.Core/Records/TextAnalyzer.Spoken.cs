using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LongestTitleOfPeople = 140;
    private const int LongestNear = 120;
    private const int MostUnlooked = 200;

    // The code of a class alone is the heading of a column, two words the entry of a menu.
    private const int LeastLettersOfClass = 8;
    private const int LeastLettersOfTitle = 12;

    // Short lines nobody has asked yet, and what the nearest before them told: "Sổ tay lớp trưởng 10A6" stands over many lines.
    private readonly List<string> _unlooked = [];
    private bool _ofPupils;

    private void KeepForLook(string line)
    {
        if (line.Length > LongestTitleOfPeople) return;
        _unlooked.Add(line);
        if (_unlooked.Count >= MostUnlooked) LookBack();
    }

    // Asked only where somebody is named: most lines are never looked at.
    private bool IsUnderPupils()
    {
        LookBack();
        if (_ofPupils) return true;
        for (var i = 0; i < _recent.Count && i < 2; i++)
        {
            if (_recent[i].Text.Length <= LongestNear && ContextWords.SpeaksOfPupils(_recent[i].Text)) return true;
        }

        return false;
    }

    // The nearest line that tells decides.
    private void LookBack()
    {
        for (var i = _unlooked.Count - 1; i >= 0; i--)
        {
            if (Tells(_unlooked[i]) is not { } ofPupils) continue;
            _ofPupils = ofPupils;
            break;
        }

        _unlooked.Clear();
    }

    private bool? Tells(string line)
    {
        if (ContextWords.SpeaksOfAdults(line)) return false;
        if (ListTitle.NamesList(line)) return titleLexicon.SubjectOf(HeaderKey.Of(line)) is null or Subject.Pupil;
        var letters = CellShapes.Letters(line);
        return letters >= LeastLettersOfTitle && ContextWords.SpeaksOfPupils(line) || letters >= LeastLettersOfClass && ContextWords.NamesClassCode(line) ? true : null;
    }
}
