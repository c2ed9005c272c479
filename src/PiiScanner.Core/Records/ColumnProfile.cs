using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>What the values of a column look like, over a sample of rows. All shares are 0 to 1 of the non-empty cells.</summary>
internal sealed class ColumnProfile
{
    private readonly Dictionary<string, double> _fits = new(StringComparer.Ordinal);
    private readonly List<GridCell> _cells;

    // Looked at when asked: of most columns the heading's role asks for two or three.
    private readonly double?[] _shares = new double?[(int)Shape.Count];
    private readonly IValueFinder _finder;

    public ColumnProfile(IEnumerable<GridCell> cells, IValueFinder finder)
    {
        _finder = finder;
        _cells = [.. cells.Where(cell => !CellShapes.IsEmptyMark(cell.Text.Folded)).Take(60)];
        Count = _cells.Count;
    }

    public int Count { get; }

    public double Name => _shares[(int)Shape.Name] ??= Share(cell => IsShortAndSpelt(cell) && _finder.LookAtName(cell.Text) is { Score: >= 0.5 } or { Masked: true } or { Placeholder: true });

    /// <summary>Names of historical figures: streets and prizes bear them.</summary>
    public double Figure => _shares[(int)Shape.Figure] ??= Share(cell => _finder.LookAtName(cell.Text).Figure);

    /// <summary>Cells that may be names where something beside them says so: rare words, no capitals, no marks.</summary>
    public double MaybeName => _shares[(int)Shape.MaybeName] ??= Share(cell => IsShortAndSpelt(cell) && _finder.LookAtName(cell.Text) is { Score: >= 0.4 } or { Masked: true } or { Placeholder: true });

    public double SurnameMiddle => _shares[(int)Shape.SurnameMiddle] ??= Share(cell => _finder.LookAtName(cell.Text).SurnameMiddle);

    public double Given => _shares[(int)Shape.Given] ??= Share(cell => _finder.LookAtName(cell.Text).Given);

    public double Year => _shares[(int)Shape.Year] ??= Share(cell => CellShapes.Year(cell.Trimmed) > 0);

    public double Integer => _shares[(int)Shape.Integer] ??= Share(cell => CellShapes.Integer(cell.Trimmed) >= 0);

    public double Score => _shares[(int)Shape.Score] ??= Share(cell => CellShapes.IsScore(cell.Trimmed));

    /// <summary>Marks of 0 to 10 written with decimals.</summary>
    public double Decimal => _shares[(int)Shape.Decimal] ??= Share(cell => CellShapes.IsDecimalScore(cell.Trimmed));

    public double Mark => _shares[(int)Shape.Mark] ??= Share(cell => CellShapes.IsMark(cell.Text.Folded));

    public double Sex => _shares[(int)Shape.Sex] ??= Share(cell => CellShapes.IsSex(cell.Text.Folded));

    public double Class => _shares[(int)Shape.Class] ??= Share(cell => CellShapes.IsClass(cell.Text.Folded));

    public double Mobile => _shares[(int)Shape.Mobile] ??= Share(cell => CellShapes.IsMobile(cell.Trimmed));

    public double Landline => _shares[(int)Shape.Landline] ??= Share(cell => CellShapes.IsLandline(cell.Trimmed));

    /// <summary>Capitals and digits in one word, as machines and parts are numbered: "X7AB1203456".</summary>
    public double Code => _shares[(int)Shape.Code] ??= Share(cell => NumberShapes.IsSerial(cell.Trimmed));

    /// <summary>"xóm 2 Nội Mẫu", "tổ 11, phường Mẫu".</summary>
    public double BelowCommune => _shares[(int)Shape.BelowCommune] ??= Share(cell => CellShapes.NamesHamlet(cell.Key));

    /// <summary>"con ông Lê Mẫu", "mẹ: Trần Thử".</summary>
    public double OfParents => _shares[(int)Shape.OfParents] ??= Share(cell => ContextWords.OpensWithParent(cell.Key));

    /// <summary>Posts and duties of staff.</summary>
    public double Post => _shares[(int)Shape.Post] ??= Share(cell => ContextWords.IsPost(cell.Key));

    /// <summary>Posts pupils have: "Lớp trưởng".</summary>
    public double ClassPost => _shares[(int)Shape.ClassPost] ??= Share(cell => RecordWords.Of("class-post").StandIn(cell.Key));

    /// <summary>Posts only grown-ups have: "tổ trưởng" may be a pupil's.</summary>
    public double StaffPost => _shares[(int)Shape.StaffPost] ??= Share(cell => RecordWords.Of("surely-staff").StandIn(cell.Key));

    /// <summary>Names with a post in brackets behind: "Lê Mẫu (bảo vệ)".</summary>
    public double PostInBrackets => _shares[(int)Shape.PostInBrackets] ??= Share(cell => cell.Trimmed.IndexOf('(') is > 3 and var open && ContextWords.IsPost(HeaderKey.Of(cell.Trimmed.Substring(open))));

    /// <summary>True where nearly all values are integers within bounds.</summary>
    public bool IsWithin(int least, int most) => Share(cell => CellShapes.Integer(cell.Trimmed, 2) is var number && number >= least && number <= most) >= 0.9;

    /// <summary>"2026-09-11 20:45".</summary>
    public double Time => _shares[(int)Shape.Time] ??= Share(cell => cell.Trimmed.IndexOf(':') is > 0 and var at && at + 1 < cell.Trimmed.Length && char.IsDigit(cell.Trimmed[at - 1]) && char.IsDigit(cell.Trimmed[at + 1]));

    /// <summary>"Công giáo", "Tin lành".</summary>
    public double Religion => _shares[(int)Shape.Religion] ??= Share(cell => RecordWords.Of("religion-name").HoldsMarked(VietnameseLetters.ToLower(cell.Trimmed)));

    /// <summary>"thôn Sín Chải", "ấp 3, xã Mẫu". "Sóc Nhỏ" beside "Thỏ Ngọc" is a group of a kindergarten.</summary>
    public double Hamlet => _shares[(int)Shape.Hamlet] ??= Share(cell => cell.Trimmed.Length <= LongestHamlet && OpensWithHamlet(VietnameseLetters.ToLower(cell.Trimmed))) is var share && share < 1 && _cells.Exists(cell => cell.Trimmed.StartsWith("Sóc ", StringComparison.Ordinal)) ? 0 : share;

    public double Text => _shares[(int)Shape.Text] ??= Share(cell => CellShapes.Letters(cell.Trimmed) >= 2);

    public bool IsEmpty => Count == 0;

    /// <summary>Distinct values divided by values: near 1 for names and numbers, near 0 for classes.</summary>
    public double Distinct => Count == 0 ? 0 : _cells.Select(cell => cell.Trimmed).Distinct(StringComparer.Ordinal).Count() / (double)Count;

    /// <summary>Share of cells that are whole values of a kind.</summary>
    public double Fits(string kind)
    {
        if (!_fits.TryGetValue(kind, out var share))
        {
            share = Share(cell => _finder.Fits(kind, cell.Text, out _));
            _fits[kind] = share;
        }

        return share;
    }

    /// <summary>Share of cells with a number of digits within bounds.</summary>
    public double DigitShare(int least, int most) => Share(cell => CellShapes.Digits(cell.Trimmed) is var digits && digits >= least && digits <= most);

    /// <summary>True when the integers rise by one in most steps: a counter.</summary>
    public bool IsCounter()
    {
        if (Integer < 0.8 || Count < 2) return false;
        var steps = 0;
        for (var i = 1; i < _cells.Count; i++)
        {
            if (CellShapes.Integer(_cells[i].Trimmed) - CellShapes.Integer(_cells[i - 1].Trimmed) == 1) steps++;
        }

        return steps >= (_cells.Count - 1) * 0.7;
    }

    /// <summary>True for dates that spread as births do: few years, many days.</summary>
    public bool LooksLikeBirthDates()
    {
        if (Count == 0 || Fits(FindingKinds.BirthDate) < 0.75) return false;
        return Count < 4 || Distinct > 0.6;
    }

    /// <summary>The dates of the column in normal form.</summary>
    public IReadOnlyList<string> Dates() => [.. _cells.Select(cell => _finder.Fits(FindingKinds.BirthDate, cell.Text, out var date) ? date : "").Where(date => date.Length > 0)];

    private const int LongestHamlet = 60;
    private const int LongestName = 80;
    private const int MostDigitsOfName = 4;

    // A number may stand behind a name; "sinh ngay 26 thang 9 nam 2016" is a date.
    private bool IsShortAndSpelt(GridCell cell) => cell.Text.Text.Length <= LongestName && !(CellShapes.Digits(cell.Trimmed) > MostDigitsOfName && (RecordWords.Of("birth-label").Open(cell.Key) || _finder.Fits(FindingKinds.BirthDate, cell.Text, out _)));

    private static bool OpensWithHamlet(string text) => text.IndexOf(' ') is > 0 and var end && RecordWords.Of("hamlet").HoldsMarked(text.Substring(0, end));

    private double Share(Func<GridCell, bool> test)
    {
        var passed = 0;
        foreach (var cell in _cells)
        {
            if (test(cell)) passed++;
        }

        return Count == 0 ? 0 : passed / (double)Count;
    }

    private enum Shape
    {
        Name,
        MaybeName,
        ClassPost,
        StaffPost,
        PostInBrackets,
        Figure,
        SurnameMiddle,
        Given,
        Year,
        Integer,
        Score,
        Decimal,
        Mark,
        Sex,
        Class,
        OfParents,
        Post,
        Mobile,
        Time,
        Religion,
        Hamlet,
        Landline,
        BelowCommune,
        Code,
        Text,
        Count,
    }
}
