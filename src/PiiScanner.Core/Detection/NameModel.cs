using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>The scored model of Vietnamese personal names: surname, middle and given syllables, order, case, length, highland and foreign forms, and the words around.</summary>
/// <remarks>Immutable and safe for all threads. The tables are read once, on first use.</remarks>
public sealed class NameModel
{
    private static readonly Lazy<NameModel> Shared = new(static () => new NameModel(new NameTables(WordLists.BuiltIn)));
    private static readonly List<NameMatch> None = []; // no array: the code to walk one by its interface would have to be compiled at every start
    private readonly NameTables _tables;
    private readonly NameFinder _finder;
    private readonly NameCellScorer _cells;
    private readonly GivenNameFinder _given;

    private NameModel(NameTables tables)
    {
        _tables = tables;
        _finder = new NameFinder(tables);
        _cells = new NameCellScorer(tables);
        _given = new GivenNameFinder(tables);
    }

    /// <summary>The model over the word tables that are built in.</summary>
    public static NameModel Default => Shared.Value;

    /// <summary>The model over word lists of which some may be replaced.</summary>
    /// <param name="words">The word lists.</param>
    /// <exception cref="RuleException">A list is wrong; says where.</exception>
    public static NameModel Over(WordLists words) =>
        ReferenceEquals(words ?? throw new ArgumentNullException(nameof(words)), WordLists.BuiltIn) ? Default : new NameModel(new NameTables(words));

    /// <summary>Scores a cell as one person's name, tolerant of case and of missing marks, as a column of names allows.</summary>
    /// <param name="cell">One cell, at most 80 code units; longer ones score 0.</param>
    public NameScore ScoreCell(NormalizedText cell)
    {
        if (cell is null) throw new ArgumentNullException(nameof(cell));
        if (cell.Scored is not { } known || !ReferenceEquals(known.Model, this)) cell.Scored = known = new ScoredName(this, _cells.Score(cell.Text.AsSpan()));
        return known.Score;
    }

    /// <summary>Finds names in running text, or several names in one cell.</summary>
    /// <param name="text">One block.</param>
    /// <returns>Names in order of place, none overlapping, each with a score of at least 0.35.</returns>
    public IReadOnlyList<NameMatch> FindInText(NormalizedText text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return _finder.Find(text.Text) ?? None;
    }

    /// <summary>Adds the places where a given name stands alone that belongs to a person named in full before.</summary>
    /// <param name="text">One block.</param>
    /// <param name="given">Keys of the given names.</param>
    /// <param name="found">Where they are added, in order of place.</param>
    internal void FindGiven(NormalizedText text, IReadOnlyDictionary<ulong, int> given, List<(int Start, int Length, ulong Key)> found) => _given.Find(text.Text, given, found);

    /// <summary>True for a word some people have as their surname: written with its marks, or in plain letters. "Phân" is none, though "Phan" is.</summary>
    internal bool MayBeSurname(ReadOnlySpan<char> word)
    {
        if (_tables.Word(word).Surname > 0) return true;
        foreach (var c in word)
        {
            if (c >= 0x80) return false;
        }

        return _tables.WordWithoutMarks(word).Surname > 0;
    }

    /// <summary>Share of the cells that begin with a surname of the list and have a second word; 0.6 or more speaks for a column of names.</summary>
    /// <param name="cells">Cells of one column; empty ones do not count.</param>
    public double SurnameShare(IEnumerable<NormalizedText> cells)
    {
        if (cells is null) throw new ArgumentNullException(nameof(cells));
        var all = 0;
        var found = 0;
        foreach (var cell in cells)
        {
            if (cell.Text.AsSpan().Trim().Length == 0) continue;
            all++;
            var score = ScoreCell(cell);
            if (score.Value > 0.1 && (score.Clues & (NameClues.Surname | NameClues.HighlandForm)) != 0) found++;
        }

        return all == 0 ? 0 : (double)found / all;
    }

    /// <summary>True for a surname of the list, with marks or without, in any case.</summary>
    /// <param name="word">One word.</param>
    public bool IsSurname(string word)
    {
        var span = (word ?? throw new ArgumentNullException(nameof(word))).AsSpan().Trim();
        return _tables.Word(span).Surname > 0 || _tables.WordWithoutMarks(span) is { Surname: > 0 } && VietnameseLetters.Fold(word) == VietnameseLetters.ToLower(word);
    }
}
