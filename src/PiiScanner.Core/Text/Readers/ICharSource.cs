namespace PiiScanner.Core.Text.Readers;

/// <summary>Characters pulled in order, so that a long text need not be held: Core knows no streams, Formats puts decoded bytes behind this.</summary>
public interface ICharSource : IDisposable
{
    /// <summary>Puts the next characters into the buffer.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First place to fill.</param>
    /// <param name="count">Most characters to put, at least 1.</param>
    /// <returns>How many were put; 0 only at the end of the text.</returns>
    int Read(char[] buffer, int start, int count);
}
