namespace PiiScanner.Pdf.Fonts;

/// <summary>A CMap (ISO 32000-1, 9.7.5 and 9.10.3): how codes are cut out of a string, and what they stand for. Not changed once built.</summary>
internal sealed class CMap
{
    private const int MaxEntries = 1 << 18;

    private readonly List<Codespace> _codespaces = [];
    private readonly Dictionary<uint, uint> _cids = [];
    private readonly Dictionary<uint, string> _texts = [];
    private readonly List<CodeRange> _cidRanges = [];
    private readonly List<CodeRange> _textRanges = [];

    public bool IsVertical { get; set; }

    /// <summary>Whether a code is its own CID (Identity-H and -V).</summary>
    public bool IsIdentity { get; set; }

    /// <summary>Gives the text of a code by a character set, for the predefined CMaps; or null.</summary>
    public Func<uint, int, string?>? CharacterSet { get; set; }

    public bool HasTexts => _texts.Count > 0 || _textRanges.Count > 0;

    public IReadOnlyList<Codespace> Codespaces => _codespaces;

    public void Add(Codespace codespace)
    {
        if (_codespaces.Count < 100) _codespaces.Add(codespace);
    }

    public void AddCid(uint code, uint cid)
    {
        if (_cids.Count < MaxEntries) _cids[code] = cid;
    }

    public void AddText(uint code, string text)
    {
        if (_texts.Count < MaxEntries) _texts[code] = text;
    }

    public void AddCidRange(CodeRange range)
    {
        if (_cidRanges.Count < MaxEntries) _cidRanges.Add(range);
    }

    public void AddTextRange(CodeRange range)
    {
        if (range.Low == range.High) AddText(range.Low, range.Text?.TrimEnd('\0') ?? "");
        else if (_textRanges.Count < MaxEntries) _textRanges.Add(range);
    }

    /// <summary>Takes over everything of another CMap (<c>usecmap</c>).</summary>
    public void Use(CMap other)
    {
        _codespaces.AddRange(other._codespaces);
        foreach (var (code, cid) in other._cids) AddCid(code, cid);
        foreach (var (code, text) in other._texts) AddText(code, text);
        _cidRanges.AddRange(other._cidRanges);
        _textRanges.AddRange(other._textRanges);
        IsIdentity |= other.IsIdentity;
        CharacterSet ??= other.CharacterSet;
    }

    /// <summary>Sorts the ranges; called once after the last addition.</summary>
    public void Seal()
    {
        _cidRanges.Sort((a, b) => a.Low.CompareTo(b.Low));
        _textRanges.Sort((a, b) => a.Low.CompareTo(b.Low));
        _codespaces.Sort((a, b) => a.Bytes.CompareTo(b.Bytes));
    }

    /// <summary>Cuts the next code out of a string (9.7.6.3).</summary>
    /// <param name="data">The rest of the string, at least one byte.</param>
    /// <param name="code">The code, high byte first.</param>
    /// <returns>Its length in bytes, 1 to 4.</returns>
    public int ReadCode(ReadOnlySpan<byte> data, out uint code)
    {
        code = 0;
        var length = 0;
        foreach (var codespace in _codespaces)
        {
            if (codespace.Bytes > data.Length) break;
            while (length < codespace.Bytes) code = (code << 8) | data[length++];
            if (codespace.Contains(code)) return length;
        }

        // No range fits: take as many bytes as the shortest code has, or two where no range is given.
        length = Math.Min(data.Length, _codespaces.Count > 0 ? _codespaces[0].Bytes : 2);
        code = 0;
        for (var i = 0; i < length; i++) code = (code << 8) | data[i];
        return length;
    }

    /// <summary>The CID of a code; 0 where it has none.</summary>
    public uint CidOf(uint code)
    {
        if (_cids.TryGetValue(code, out var cid)) return cid;
        var range = Find(_cidRanges, code);
        if (range >= 0) return _cidRanges[range].Value + (code - _cidRanges[range].Low);
        return IsIdentity ? code : 0;
    }

    /// <summary>The text of a code, or null.</summary>
    public string? TextOf(uint code, int bytes)
    {
        if (_texts.TryGetValue(code, out var text)) return text;
        var found = Find(_textRanges, code);
        if (found >= 0) return Advance(_textRanges[found].Text ?? "", code - _textRanges[found].Low);
        return CharacterSet?.Invoke(code, bytes);
    }

    private static int Find(List<CodeRange> ranges, uint code)
    {
        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].Low <= code) low = middle + 1;
            else high = middle - 1;
        }

        // Ranges should not overlap; where they do, a few starting before the code are tried.
        for (var i = high; i >= 0 && i > high - 4; i--)
            if (ranges[i].High >= code) return i;
        return -1;
    }

    private static string? Advance(string first, uint steps)
    {
        if (steps == 0) return first.TrimEnd('\0');
        if (first.Length == 0) return null;
        if (first.Length >= 2 && char.IsSurrogatePair(first, first.Length - 2))
        {
            var scalar = char.ConvertToUtf32(first, first.Length - 2) + steps;
            return scalar <= 0x10FFFF ? first[..^2] + char.ConvertFromUtf32((int)scalar) : null;
        }

        var value = first[^1] + steps;
        return value <= 0xFFFF ? first[..^1] + (char)value : null;
    }
}
