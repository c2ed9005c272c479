namespace PiiScanner.Core.Text;

/// <summary>Text in the making: code units, and for each the original code unit it comes from.</summary>
internal sealed class NormalBuffer
{
    private char[] _chars;
    private int[] _origins;

    public NormalBuffer(int capacity)
    {
        _chars = new char[capacity + 4];
        _origins = new int[capacity + 4];
    }

    public int Count { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Count);

    public char Last => Count > 0 ? _chars[Count - 1] : '\0';

    public char this[int index]
    {
        get => _chars[index];
        set => _chars[index] = value;
    }

    public static NormalBuffer Of(string text)
    {
        var buffer = new NormalBuffer(text.Length);
        buffer.Add(text, 0);
        return buffer;
    }

    public int OriginAt(int index) => _origins[index];

    public void Add(char c, int origin)
    {
        if (Count == _chars.Length)
        {
            Array.Resize(ref _chars, Count * 2);
            Array.Resize(ref _origins, Count * 2);
        }

        _chars[Count] = c;
        _origins[Count++] = origin;
    }

    /// <summary>Adds text as it stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Where its first code unit stands; the others follow.</param>
    public void Add(string text, int origin)
    {
        foreach (var c in text) Add(c, origin++);
    }

    /// <summary>Adds a stretch of another buffer with its origins.</summary>
    public void Add(NormalBuffer other, int start, int end)
    {
        for (var i = start; i < end; i++) Add(other._chars[i], other._origins[i]);
    }

    /// <summary>Puts a letter before another and gives it that one's origin.</summary>
    public void Insert(int index, char c)
    {
        Add(Last, _origins[Count - 1]);
        Array.Copy(_chars, index, _chars, index + 1, Count - 1 - index);
        Array.Copy(_origins, index, _origins, index + 1, Count - 1 - index);
        _chars[index] = c;
    }

    public void ReplaceLast(char c) => _chars[Count - 1] = c;

    public NormalizedText ToText(TextBlock block)
    {
        var map = new int[Count + 1];
        Array.Copy(_origins, map, Count);
        map[Count] = block.Text.Length;
        return new NormalizedText(block, new string(_chars, 0, Count), map);
    }
}
