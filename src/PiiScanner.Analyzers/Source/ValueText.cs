using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>The text a reader of the program gets, with the way back: where each of its code units is written in the source.</summary>
internal sealed class ValueText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _places = [];

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Number of code units.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a code unit.</summary>
    /// <param name="c">The code unit.</param>
    /// <param name="start">Where it is written, from 0.</param>
    /// <param name="length">How many code units of source write it; 0 where it is not written at all.</param>
    public void Add(char c, int start, int length)
    {
        _text.Append(c);
        _places.Add(new TextSpan(start, length));
    }

    /// <summary>Adds a text that one place of the source stands for.</summary>
    public void Add(string text, TextSpan place)
    {
        foreach (var c in text) Add(c, place.Start, place.Length);
    }

    /// <summary>Where a stretch of the text is written.</summary>
    /// <param name="start">First code unit.</param>
    /// <param name="length">Number of code units, at least 1.</param>
    public TextSpan PlaceOf(int start, int length)
    {
        var first = _places[Math.Min(start, _places.Count - 1)];
        var last = _places[Math.Min(start + length, _places.Count) - 1];
        return TextSpan.FromBounds(Math.Min(first.Start, last.End), Math.Max(first.Start, last.End));
    }
}
