namespace PiiScanner.Ocr;

/// <summary>What the caller knows about tables: given the cells as first read, it says what a column should hold.</summary>
public interface ITableExpectation
{
    /// <summary>Says what the cells of a column should look like. Called once for each column, on any thread.</summary>
    /// <param name="rows">The texts as read so far, top to bottom, one string a column; empty where nothing was read or a joined cell continues.</param>
    /// <param name="column">Ordinal of the column asked for, from 0.</param>
    /// <returns>Null when nothing particular is expected.</returns>
    ICellExpectation? ForColumn(IReadOnlyList<IReadOnlyList<string>> rows, int column);
}

/// <summary>What the cells of one column should look like.</summary>
public interface ICellExpectation
{
    /// <summary>The only characters such a cell can hold (<c>0123456789</c>); empty when any may occur.</summary>
    string Characters { get; }

    /// <summary>True when the text can be right as it stands. A cell that is not accepted is read again, and the first accepted reading wins.</summary>
    bool Accepts(string text);

    /// <summary>The same, knowing which row the cell stands in: other cells of the row may contradict it.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="row">Ordinal of the row, from 0.</param>
    bool Accepts(string text, int row) => Accepts(text);
}
