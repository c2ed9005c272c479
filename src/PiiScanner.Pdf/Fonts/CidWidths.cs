using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Fonts;

/// <summary>The widths of a CIDFont (ISO 32000-1, 9.7.4.3), in thousandths.</summary>
internal sealed class CidWidths
{
    private const int MaxEntries = 1 << 18;

    private readonly Dictionary<uint, double> _widths = [];
    private readonly List<(uint Low, uint High, double Width)> _ranges = [];
    private readonly Dictionary<uint, (double, double, double)> _vertical = [];
    private readonly double _default;
    private readonly double _defaultVy;
    private readonly double _defaultW1;

    public CidWidths(ObjectStore store, CosDictionary font)
    {
        _default = store.Number(font, "DW", 1000);
        var vertical = store.Array(font, "DW2");
        _defaultVy = store.Resolve(vertical[0]) is CosNumber vy ? vy.Value : 880;
        _defaultW1 = store.Resolve(vertical[1]) is CosNumber w1 ? w1.Value : -1000;
        ReadHorizontal(store, store.Array(font, "W"));
        ReadVertical(store, store.Array(font, "W2"));
    }

    public double WidthOf(uint cid)
    {
        if (_widths.TryGetValue(cid, out var width)) return width;
        foreach (var range in _ranges)
            if (cid >= range.Low && cid <= range.High) return range.Width;
        return _default;
    }

    /// <summary>Displacement and position vector of vertical writing, in units of the font size.</summary>
    public (double W1, double Vx, double Vy) VerticalOf(uint cid)
    {
        var (w1, vx, vy) = _vertical.TryGetValue(cid, out var own) ? own : (_defaultW1, WidthOf(cid) / 2, _defaultVy);
        return (w1 / 1000, vx / 1000, vy / 1000);
    }

    private void ReadHorizontal(ObjectStore store, CosArray array)
    {
        for (var i = 0; i + 1 < array.Count;)
        {
            var first = Cid(store, array[i]);
            if (store.Resolve(array[i + 1]) is CosArray list)
            {
                for (var k = 0; k < list.Count && _widths.Count < MaxEntries; k++)
                    _widths[first + (uint)k] = store.Resolve(list[k]) is CosNumber width ? width.Value : _default;
                i += 2;
                continue;
            }

            if (store.Resolve(array[i + 2]) is CosNumber same && _ranges.Count < 4096) _ranges.Add((first, Cid(store, array[i + 1]), same.Value));
            i += 3;
        }
    }

    private void ReadVertical(ObjectStore store, CosArray array)
    {
        for (var i = 0; i + 1 < array.Count;)
        {
            var first = Cid(store, array[i]);
            if (store.Resolve(array[i + 1]) is CosArray list)
            {
                var values = store.Numbers(list);
                for (var k = 0; k + 2 < values.Length && _vertical.Count < MaxEntries; k += 3) _vertical[first + (uint)(k / 3)] = (values[k], values[k + 1], values[k + 2]);
                i += 2;
                continue;
            }

            var last = Math.Min(Cid(store, array[i + 1]), first + 65535);
            var rest = store.Numbers(new CosArray([array[i + 2], array[i + 3], array[i + 4]]));
            for (var cid = first; cid <= last && _vertical.Count < MaxEntries; cid++) _vertical[cid] = (rest[0], rest[1], rest[2]);
            i += 5;
        }
    }

    private static uint Cid(ObjectStore store, CosObject value) => store.Resolve(value) is CosNumber number ? (uint)Math.Clamp(number.Value, 0, 0xFFFFFF) : 0;
}
