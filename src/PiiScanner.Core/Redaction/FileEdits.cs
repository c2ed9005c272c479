namespace PiiScanner.Core.Redaction;

/// <summary>What a redactor does to one file. In memory only: it holds values' hashes and their replacements.</summary>
public sealed class FileEdits
{
    internal FileEdits(ValueIndex values) => Values = values;

    /// <summary>Edits of blocks, in order, without overlap. Blocks of dropped cells are not listed.</summary>
    public Dictionary<int, IReadOnlyList<TextEdit>> Blocks { get; } = [];

    /// <summary>Blocks of cells that go.</summary>
    public HashSet<int> DroppedBlocks { get; } = [];

    /// <summary>Changes of tables, by the number of the table in reading order.</summary>
    public Dictionary<int, TableEdit> Tables { get; } = [];

    /// <summary>All values that must be gone, for the places no reader gives a block for.</summary>
    public ValueIndex Values { get; }

    /// <summary>Keys of values that lawfully stay elsewhere, and how often.</summary>
    public Dictionary<ulong, int> Lawful { get; } = [];

    /// <summary>Values that a person chose to keep, as they are written, once for each place.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>Texts beside the body, as they are left, in which such a value stands: an alternative text or a field may be kept too.</summary>
    public HashSet<string> KeptBeside { get; } = [];

    /// <summary>Texts, by hash, of which something is removed: short values are checked by them.</summary>
    internal KeySet ChangedTexts { get; } = new();

    /// <summary>How often each text, by hash, stands in what is left.</summary>
    public Dictionary<ulong, int> LeftTexts { get; } = [];

    /// <summary>Says whether something is removed of a text.</summary>
    /// <param name="hash">Hash of the text, <see cref="EditMaker.HashOf"/>.</param>
    public bool HasChanged(ulong hash) => ChangedTexts.Find(hash) != 0;

    /// <summary>True when nothing is changed.</summary>
    public bool IsEmpty => Blocks.Count == 0 && DroppedBlocks.Count == 0 && Tables.Count == 0;
}
