using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>Characters that somebody else looks at as they are pulled.</summary>
/// <param name="inner">The characters.</param>
/// <param name="watch">Looks at them.</param>
internal sealed class WatchedSource(ICharSource inner, EncodedFiles watch) : ICharSource
{
    private bool _isEnded;

    /// <inheritdoc/>
    public int Read(char[] buffer, int start, int count)
    {
        var read = inner.Read(buffer, start, count);
        if (read > 0) watch.Take(buffer.AsSpan(start, read));
        else if (!_isEnded) watch.End();
        _isEnded |= read == 0;
        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
