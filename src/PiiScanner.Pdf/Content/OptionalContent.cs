using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Content;

/// <summary>Which layers are switched off when the document is opened (ISO 32000-1, 8.11.4).</summary>
internal sealed class OptionalContent
{
    private readonly ObjectStore _store;
    private readonly HashSet<int> _off = [];
    private readonly HashSet<int> _on = [];
    private readonly bool _baseOff;

    public OptionalContent(ObjectStore store, CosDictionary catalog)
    {
        _store = store;
        var configuration = store.Dictionary(store.Dictionary(catalog, "OCProperties"), "D");
        _baseOff = store.Name(configuration, "BaseState") == "OFF";
        Collect(store.Array(configuration, "OFF"), _off);
        Collect(store.Array(configuration, "ON"), _on);
    }

    /// <summary>Whether content that belongs to a group, or to a membership dictionary, is not shown.</summary>
    public bool IsHidden(CosObject value)
    {
        if (_off.Count == 0 && !_baseOff) return false;
        var dictionary = _store.AsDictionary(value);
        if (_store.Name(dictionary, "Type") != "OCMD") return value is CosReference group && IsOff(group.Number);
        var groups = dictionary["OCGs"];
        List<bool> off = groups switch
        {
            CosReference single when _store.Resolve(single) is not CosArray => [IsOff(single.Number)],
            _ => [.. (_store.Resolve(groups) as CosArray ?? CosArray.Empty).Items.Take(1000).OfType<CosReference>().Select(g => IsOff(g.Number))],
        };
        if (off.Count == 0) return false;
        return _store.Name(dictionary, "P") switch
        {
            "AllOn" => off.Contains(true),
            "AnyOff" => !off.Contains(true),
            "AllOff" => off.Contains(false),
            _ => !off.Contains(false),
        };
    }

    private void Collect(CosArray array, HashSet<int> numbers)
    {
        foreach (var item in array.Items)
            if (item is CosReference reference) numbers.Add(reference.Number);
    }

    private bool IsOff(int number) => _off.Contains(number) || (_baseOff && !_on.Contains(number));
}
