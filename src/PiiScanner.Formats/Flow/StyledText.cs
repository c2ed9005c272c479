using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Flow;

/// <summary>Text with the look of each stretch, before it is known which block it becomes.</summary>
internal sealed class StyledText
{
    // A paragraph of this size is no document.
    private const int MaxLength = 64 << 20;
    private readonly StringBuilder _text = new();
    private readonly List<(int End, RunLook Look)> _runs = [];

    /// <summary>Number of code units so far.</summary>
    public int Length => _text.Length;

    /// <summary>Appends text.</summary>
    /// <param name="text">Decoded text.</param>
    /// <param name="look">How it looks.</param>
    /// <exception cref="PartLimitException">The paragraph is longer than any document's.</exception>
    public void Append(ReadOnlySpan<char> text, RunLook look)
    {
        if (text.Length == 0) return;
        if (_text.Length + text.Length > MaxLength) throw new PartLimitException(PackageMessages.TooMuch);
        _text.Append(text);
        if (_runs.Count > 0 && _runs[^1].Look == look) _runs[^1] = (_text.Length, look);
        else _runs.Add((_text.Length, look));
    }

    /// <summary>Appends another text, on a new line where there is text before it.</summary>
    /// <param name="other">The text; left as it is.</param>
    public void AppendLine(StyledText other)
    {
        if (other.Length == 0) return;
        if (Length > 0) Append("\n", default);
        var start = 0;
        foreach (var (end, look) in other._runs)
        {
            Append(other._text.ToString(start, end - start), look);
            start = end;
        }
    }

    /// <summary>Appends all of it to a block.</summary>
    /// <param name="block">Takes the text.</param>
    public void CopyTo(BlockDraft block)
    {
        var start = 0;
        foreach (var (end, look) in _runs)
        {
            block.Append(_text.ToString(start, end - start), look, null);
            start = end;
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _text.Clear();
        _runs.Clear();
    }

    public override string ToString() => _text.ToString();
}
