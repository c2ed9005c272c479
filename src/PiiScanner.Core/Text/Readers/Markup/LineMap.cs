namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Lines of a text held in memory: where each begins.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    /// <summary>Looks for the lines of a text.</summary>
    public LineMap(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (found < 0) break;
            at += found + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
            _starts.Add(at);
        }
    }

    /// <summary>Line and column of a code unit, both from 1.</summary>
    public (int Line, int Column) Find(int offset)
    {
        var index = _starts.BinarySearch(offset);
        if (index < 0) index = ~index - 1;
        return (index + 1, offset - _starts[index] + 1);
    }
}
