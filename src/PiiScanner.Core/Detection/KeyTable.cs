namespace PiiScanner.Core.Detection;

/// <summary>Numbers by 64-bit key. One type for all tables of the name model: a dictionary of each kind of value would need code made for it at every start. Filled by one thread, then read by all.</summary>
internal sealed class KeyTable
{
    private ulong[] _keys;
    private int[] _values; // 0: the place is free
    private int _count;

    /// <summary>Makes an empty table.</summary>
    /// <param name="places">Places to begin with, a power of two. Twice the numbers expected and more: a table that grows is filled again each time.</param>
    public KeyTable(int places = 64)
    {
        _keys = new ulong[places];
        _values = new int[places];
    }

    /// <summary>The number of a key, 0 when it has none.</summary>
    /// <param name="key">Any key; its bits are well mixed.</param>
    public int this[ulong key]
    {
        get => _values[Place(_keys, _values, key)];

        set
        {
            if (value == 0) throw new ArgumentOutOfRangeException(nameof(value), "0 stands for no number.");
            var place = Place(_keys, _values, key);
            if (_values[place] == 0 && ++_count > _keys.Length / 2)
            {
                Grow();
                place = Place(_keys, _values, key);
            }

            _keys[place] = key;
            _values[place] = value;
        }
    }

    /// <summary>Says whether a key has a number.</summary>
    public bool Holds(ulong key) => this[key] != 0;

    private static int Place(ulong[] keys, int[] values, ulong key)
    {
        var mask = keys.Length - 1;
        var place = (int)(key ^ (key >> 32)) & mask;
        while (values[place] != 0 && keys[place] != key) place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var keys = new ulong[2 * _keys.Length];
        var values = new int[keys.Length];
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_values[i] == 0) continue;
            var place = Place(keys, values, _keys[i]);
            keys[place] = _keys[i];
            values[place] = _values[i];
        }

        (_keys, _values) = (keys, values);
    }
}
