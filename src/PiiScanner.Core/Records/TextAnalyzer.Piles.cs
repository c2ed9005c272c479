using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LongestPiledLine = 60;
    private const int MostPiledLines = 7;
    private const int LeastPiled = 3;
    private const double NameOfPile = 0.45;
    private readonly List<NormalizedText> _pile = [];
    // Where the names stand in the pile.
    private readonly List<int> _piledNames = [];

    // "Lê Mẫu⏎9A⏎0912…⏎Trần Thử⏎9A⏎0912…": a record a person, one value a line, without a label; the same lines come back at the same distance.
    private bool TakePiled(NormalizedText line, string trimmed)
    {
        if (_replays) return false;
        var mayBe = trimmed.Length <= LongestPiledLine && trimmed.IndexOf('\t') < 0 && trimmed.IndexOf(':') < 0 && !LineFields.HasBar(trimmed);
        var isName = mayBe && IsPiledName(line, trimmed);
        if (_pile.Count == 0)
        {
            if (!isName || _run.Count > 0 || _labelAbove is not null) return false;
        }
        else if (!mayBe || !isName && (_pile.Count - _piledNames[_piledNames.Count - 1] >= MostPiledLines || !IsPiledValue(line, trimmed)))
        {
            EndPile();
            return false;
        }

        if (isName) _piledNames.Add(_pile.Count);
        _pile.Add(line);
        if (_pile.Count >= LongestRun) EndPile();
        return true;
    }

    private bool IsPiledName(NormalizedText line, string trimmed)
    {
        if (CellShapes.Digits(trimmed) > 0 || trimmed.Count(c => c == ' ') is 0 or > MostSpacesOfPiledName || CellShapes.IsClass(line.Folded)) return false;
        var look = finder.LookAtName(line);
        return look.Score >= NameOfPile && look.Length >= trimmed.Length - 4 && !ContextWords.IsOrganisationName(trimmed);
    }

    private const int MostSpacesOfPiledName = 5;

    // A value that says of itself what it is, or a few words of a place.
    private bool IsPiledValue(NormalizedText line, string trimmed) =>
        CellShapes.IsClass(line.Folded) || IsStrongValue(line, trimmed) || CellShapes.NamesHamlet(HeaderKey.Of(trimmed)) || CellShapes.IsSex(line.Folded);

    private bool IsStrongValue(NormalizedText line, string trimmed) =>
        CellShapes.Digits(trimmed) >= 6 && CellShapes.Letters(trimmed) <= MostLettersOfNumber
        && (finder.Fits(FindingKinds.BirthDate, line, out _) || finder.Fits(FindingKinds.PhoneNumber, line, out _) || finder.Fits(FindingKinds.NationalId, line, out _) || finder.Fits(FindingKinds.HealthInsurance, line, out _));

    private void EndPile()
    {
        if (_pile.Count == 0) return;
        var lines = _pile.ToArray();
        var names = _piledNames.ToArray();
        _pile.Clear();
        _piledNames.Clear();
        if (!IsRegular(lines, names))
        {
            _replays = true;
            foreach (var line in lines) AddLine(line);
            _replays = false;
            return;
        }

        FlushRun();
        CloseEnumeration();
        CloseCard();
        var rows = new List<GridRow>(names.Length);
        for (var i = 0; i < names.Length; i++) rows.Add(StackedRow(i, lines, names[i], i + 1 < names.Length ? names[i + 1] : lines.Length));
        tables.Analyze(rows, [.. Recent, .. Outer], row => { foreach (var cell in row.Cells) ReadProse(cell.Text); });
    }

    // Three people or more, as many lines for each, and among them a date, phone, number or class.
    private bool IsRegular(NormalizedText[] lines, int[] names)
    {
        if (names.Length < LeastPiled) return false;
        var width = names[1] - names[0];
        if (width < 2) return false;
        for (var i = 1; i < names.Length - 1; i++)
        {
            if (names[i + 1] - names[i] != width) return false;
        }

        return Enumerable.Range(1, width - 1).Any(at => names.All(name => name + at >= lines.Length || CellShapes.IsClass(lines[name + at].Folded) || IsStrongValue(lines[name + at], lines[name + at].Text.Trim())));
    }
}
