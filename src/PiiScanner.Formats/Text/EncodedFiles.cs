using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>Finds the files written as base64 into a text that comes piece by piece. Memory is bounded by the longest of them that is kept.</summary>
/// <param name="found">Told of each, in order; of one that is too long without its content.</param>
internal sealed class EncodedFiles(Action<EmbeddedText> found)
{
    /// <summary>More of them in one text are a gap.</summary>
    public const int MostFiles = 1000;

    /// <summary>Letters of base64 in the longest file that is kept, of 24 MiB.</summary>
    private const int MostLetters = 32 << 20;

    private char[] _window = new char[1 << 14];
    private int _count;
    private int _from;
    private int _needed;
    private int _line = 1;
    private int _number;

    /// <summary>Said of one that is not taken.</summary>
    public static LocalizedText Unread { get; } = new("Một ảnh hoặc tệp viết dưới dạng base64 trong văn bản chưa được đọc.", "A picture or file written into the text as base64 was not read.");

    /// <summary>All files in a text.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<EncodedText> In(string text)
    {
        var (line, counted, number) = (1, 0, 0);
        foreach (var run in Runs(text))
        {
            line += text.AsSpan(counted, run.Start - counted).Count('\n');
            counted = run.Start;
            yield return new EncodedText(run.Start, run.End, new EmbeddedText(++number, run.MediaType, true, EncodedScanner.PayloadAt(text, run.Start), new Location { Line = line }));
        }
    }

    /// <summary>Takes the next characters.</summary>
    /// <param name="chars">They.</param>
    public void Take(ReadOnlySpan<char> chars)
    {
        if (_count + chars.Length > _window.Length) Array.Resize(ref _window, Math.Max(_count + chars.Length, _window.Length * 2));
        chars.CopyTo(_window.AsSpan(_count));
        _count += chars.Length;
        // One that is not at its end is looked at again when there is twice as much of it.
        if (_count >= _needed) Look(isWhole: false);
    }

    /// <summary>The text is at its end.</summary>
    public void End() => Look(isWhole: true);

    private static List<EncodedRun> Runs(string text)
    {
        var runs = new List<EncodedRun>();
        var scanner = new EncodedScanner(text, 0, isWhole: true);
        while (runs.Count <= MostFiles && scanner.TryNext(out var run)) runs.Add(run);
        return runs;
    }

    private void Look(bool isWhole)
    {
        var text = _window.AsSpan(0, _count);
        var scanner = new EncodedScanner(text, _from, isWhole);
        while (scanner.TryNext(out var run)) Tell(run.MediaType, EncodedScanner.PayloadAt(text, run.Start), run.Start);
        var from = scanner.From;
        if (scanner.IsOpen && _count - from > MostLetters)
        {
            Tell("application/octet-stream", "", from);
            from = _count;
        }

        // What stands before one says what it is.
        var kept = Math.Max(0, from - EncodedScanner.Before);
        _line += text[..kept].Count('\n');
        text[kept..].CopyTo(_window);
        _count -= kept;
        _from = from - kept;
        _needed = scanner.IsOpen ? _count * 2 : 0;
    }

    private void Tell(string mediaType, string payload, int at)
    {
        if (_number <= MostFiles) found(new EmbeddedText(++_number, mediaType, true, payload, new Location { Line = _line + _window.AsSpan(0, at).Count('\n') }));
    }
}
