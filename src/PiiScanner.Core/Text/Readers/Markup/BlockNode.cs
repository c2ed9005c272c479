namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>A block element as its text remembers it: where it stood among the blocks around it.</summary>
/// <param name="name">Name of the element.</param>
/// <param name="parent">The block around it, or null at the top.</param>
internal sealed class BlockNode(string name, BlockNode? parent)
{
    /// <summary>Name of the element.</summary>
    public string Name => name;

    /// <summary>The block around it, or null at the top.</summary>
    public BlockNode? Parent => parent;

    /// <summary>Its place among the blocks of its parent, from 0.</summary>
    public int Index { get; } = parent is null ? 0 : parent.ChildCount++;

    /// <summary>How many blocks stand directly in it so far, empty ones too.</summary>
    public int ChildCount { get; private set; }

    /// <summary>True once it was looked at and found to be no grid, so that it is not looked at again for each of its blocks.</summary>
    public bool IsNoGrid { get; set; }
}
