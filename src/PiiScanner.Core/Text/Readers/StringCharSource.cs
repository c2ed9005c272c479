namespace PiiScanner.Core.Text.Readers;

/// <summary>The characters of a string.</summary>
/// <param name="text">The text.</param>
public sealed class StringCharSource(string text) : ICharSource
{
    private readonly string _text = text ?? throw new ArgumentNullException(nameof(text));
    private int _position;

    /// <inheritdoc/>
    public int Read(char[] buffer, int start, int count)
    {
        if (buffer is null) throw new ArgumentNullException(nameof(buffer));
        var taken = Math.Min(count, _text.Length - _position);
        _text.CopyTo(_position, buffer, start, taken);
        _position += taken;
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
