using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>The characters of a file in a borrowed array; give it back by disposing.</summary>
internal readonly struct PooledText : IDisposable
{
    private readonly char[] _buffer;
    private readonly int _length;

    /// <summary>Copies a text.</summary>
    public PooledText(SourceText source) : this(source, new TextSpan(0, source.Length))
    {
    }

    /// <summary>Copies a part of a text.</summary>
    public PooledText(SourceText source, TextSpan span)
    {
        _length = span.Length;
        _buffer = ArrayPool<char>.Shared.Rent(_length);
        source.CopyTo(span.Start, _buffer, 0, _length);
    }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Span => _buffer.AsSpan(0, _length);

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);
}
