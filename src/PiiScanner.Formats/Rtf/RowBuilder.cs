using PiiScanner.Formats.Flow;

namespace PiiScanner.Formats.Rtf;

/// <summary>Puts the shape of a row together from its control words.</summary>
internal sealed class RowBuilder
{
    private const int MaxCells = 16_384;
    private CellShape _cell;

    /// <summary>The row as defined last; null before the first definition.</summary>
    public RowShape? Shape { get; private set; }

    /// <summary>True when a cell of the row has a background of its own.</summary>
    public bool IsShaded { get; private set; }

    /// <summary>Takes a control word; false when it is none of a row.</summary>
    /// <param name="word">Its name.</param>
    /// <param name="number">Its number.</param>
    public bool Read(string word, int? number)
    {
        switch (word)
        {
            case "trowd":
                Shape = new RowShape();
                _cell = default;
                IsShaded = false;
                return true;
            case "trleft" when Shape is not null: Shape.Left = number ?? 0; return true;
            case "trhdr" when Shape is not null: Shape.IsHeader = true; return true;
            case "clmrg": _cell = _cell with { ContinuesLeft = true }; return true;
            case "clvmgf": _cell = _cell with { StartsDown = true }; return true;
            case "clvmrg": _cell = _cell with { ContinuesAbove = true }; return true;
            case "clcbpat": IsShaded = true; return true;
            case "cellx" when Shape is not null:
                if (Shape.Cells.Count < MaxCells) Shape.Cells.Add(_cell with { Right = number ?? 0 });
                _cell = default;
                return true;
            default: return false;
        }
    }
}
