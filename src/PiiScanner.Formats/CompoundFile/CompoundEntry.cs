namespace PiiScanner.Formats.CompoundFile;

/// <summary>One storage or stream of a compound file.</summary>
/// <param name="Index">Number in the directory, from 0; the root is 0.</param>
/// <param name="Name">Name as stated; control characters below a space are part of well-known names, such as <c>\u0005SummaryInformation</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Length in bytes as stated, never more than the file has; 0 for a storage.</param>
/// <param name="IsCut">True when the file states more bytes than it can have.</param>
internal sealed record CompoundEntry(int Index, string Name, CompoundKind Kind, long Size, bool IsCut)
{
    /// <summary>First sector of a stream.</summary>
    public uint FirstSector { get; init; }

    /// <summary>Storages and streams inside, in the order of the directory; empty for a stream.</summary>
    public IReadOnlyList<CompoundEntry> Children { get; set; } = [];

    /// <summary>The stream or storage of that name directly inside; letter case counts for nothing.</summary>
    public CompoundEntry? Find(string name) => Children.FirstOrDefault(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The stream of that name directly inside, or null.</summary>
    public CompoundEntry? FindStream(string name) => Find(name) is { Kind: CompoundKind.Stream } stream ? stream : null;

    /// <summary>The storage of that name directly inside, or null.</summary>
    public CompoundEntry? FindStorage(string name) => Find(name) is { Kind: CompoundKind.Storage } storage ? storage : null;
}
