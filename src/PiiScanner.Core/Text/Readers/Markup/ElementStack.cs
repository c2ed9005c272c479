namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>The open elements, down to a limit; what lies deeper is read with the look of the deepest kept.</summary>
internal sealed class ElementStack(int maxDepth)
{
    private readonly List<Element> _open = [];

    // For each name the places in the list where it is open, and the same for cells and tables: an end tag is answered without a search.
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly List<int> _walls = [];
    private int _beyond;

    /// <summary>True while elements are open that were not kept.</summary>
    public bool IsBeyondLimit => _beyond > 0;

    /// <summary>The innermost open element's name, or empty.</summary>
    public string Innermost => _open.Count == 0 ? string.Empty : _open[_open.Count - 1].Name;

    /// <summary>How text looks here.</summary>
    public Look Look => _open.Count == 0 ? default : _open[_open.Count - 1].Look;

    /// <summary>The innermost open block, or null.</summary>
    public BlockNode? Block => _open.Count == 0 ? null : _open[_open.Count - 1].Block;

    /// <summary>Opens an element. False when it lies beyond the limit.</summary>
    public bool Open(string name, in Look look)
    {
        if (_open.Count >= maxDepth)
        {
            _beyond++;
            return false;
        }

        Places(name).Add(_open.Count);
        if (IsWall(name)) _walls.Add(_open.Count);
        _open.Add(new Element(name, look, HtmlElements.IsBlock(name) ? new BlockNode(name, Block) : Block));
        return true;
    }

    /// <summary>Closes the innermost element of this name and all inside it. False when there is none, or it lies outside the open cell, or it was not kept.</summary>
    public bool Close(string name)
    {
        if (_beyond > 0)
        {
            _beyond--;
            return false;
        }

        var places = Places(name);
        if (places.Count == 0) return false;
        var place = places[places.Count - 1];
        if (!IsTablePart(name) && _walls.Count > 0 && place < _walls[_walls.Count - 1]) return false;
        while (_open.Count > place) Pop();
        return true;
    }

    /// <summary>Closes what is open inside the innermost table, down to the part that a new row or cell stands in.</summary>
    public void CloseForTablePart(string name)
    {
        if (_beyond > 0 || Count("table") == 0) return;
        while (!Holds(Innermost, name)) Pop();
    }

    /// <summary>Closes the innermost element.</summary>
    public void Pop()
    {
        var name = Innermost;
        Steps.Take();
        Places(name).RemoveAt(Places(name).Count - 1);
        if (IsWall(name)) _walls.RemoveAt(_walls.Count - 1);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>How many elements of this name are open.</summary>
    public int Count(string name) => _places.TryGetValue(name, out var places) ? places.Count : 0;

    private static bool Holds(string open, string starting) => open == "table" || starting switch
    {
        "td" or "th" => open is "tr",
        "tr" => open is "tbody" or "thead" or "tfoot",
        _ => false,
    };

    private static bool IsWall(string name) => name is "td" or "th" or "caption" or "table";

    private static bool IsTablePart(string name) => name is "td" or "th" or "tr" or "caption" or "table" or "tbody" or "thead" or "tfoot";

    private List<int> Places(string name)
    {
        if (!_places.TryGetValue(name, out var places)) _places[name] = places = [];
        return places;
    }

    private readonly record struct Element(string Name, Look Look, BlockNode? Block);
}
