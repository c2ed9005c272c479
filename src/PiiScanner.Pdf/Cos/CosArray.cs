namespace PiiScanner.Pdf.Cos;

/// <summary>An array (7.3.6).</summary>
internal sealed class CosArray(IReadOnlyList<CosObject> items) : CosObject
{
    public static readonly CosArray Empty = new([]);

    public IReadOnlyList<CosObject> Items { get; } = items;

    public int Count => Items.Count;

    /// <summary>The element at a place, or null (the object) outside the array.</summary>
    public CosObject this[int index] => (uint)index < (uint)Items.Count ? Items[index] : CosNull.Instance;
}
