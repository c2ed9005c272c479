namespace PiiScanner.Core.Text.Readers;

/// <summary>Where the blocks of a text stand in its source: the way back for a redactor. Readers fill it while they are pulled.</summary>
public sealed class SourcePlaces
{
    private readonly List<long> _offsets = [];

    /// <summary>Told of every cell of delimited text, empty ones too; null when nobody asks.</summary>
    public Action<SourceCell>? OnCell { get; init; }

    /// <summary>Code unit of the source at which a block's text begins, or -1. With a label before it ("name: value") the value's.</summary>
    /// <param name="block">Ordinal of the block.</param>
    public long OffsetOf(int block) => block >= 0 && block < _offsets.Count ? _offsets[block] : -1;

    /// <summary>Notes a block.</summary>
    /// <param name="block">Its ordinal.</param>
    /// <param name="offset">Where its text begins.</param>
    internal void Note(int block, long offset)
    {
        while (_offsets.Count < block) _offsets.Add(-1);
        if (_offsets.Count == block) _offsets.Add(offset);
        else _offsets[block] = offset;
    }
}
