using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Json;

/// <summary>Redacts JSON: strings keep their marks, a number becomes a string or <c>null</c>, so that the copy is JSON as the original was.</summary>
internal sealed class JsonRedactor() : TextualRedactor(Escapes.Characters, static _ => null, static (text, _, limits, places) => JsonReader.Read(text, limits, places))
{
    /// <inheritdoc/>
    public override bool CanSort => true;

    /// <inheritdoc/>
    protected override SourceNode? Structure(string text) => SourceNodes.OfJson(text);

    /// <inheritdoc/>
    protected override List<SourceEdit> Shape(string text, List<SourceEdit> edits)
    {
        var shaped = new List<SourceEdit>(edits.Count);
        var at = 0;
        var closing = -1;
        foreach (var edit in edits)
        {
            if (edit.IsStructure)
            {
                // Begins and ends between values.
                shaped.Add(edit);
                at = Math.Max(at, edit.End);
                continue;
            }

            // Strings are passed over from mark to mark; what begins outside one is a number or a word.
            while (at < edit.Start)
            {
                if (text[at] == '"')
                {
                    closing = StringEnd(text, at);
                    at = closing;
                }
                else
                {
                    at++;
                }
            }

            var isInString = edit.Start < closing;
            if (isInString)
            {
                shaped.Add(edit);
                continue;
            }

            var (start, end) = (edit.Start, edit.End);
            while (start > 0 && IsScalar(text[start - 1])) start--;
            while (end < text.Length && IsScalar(text[end])) end++;
            if (shaped.Count == 0 || start >= shaped[^1].End) shaped.Add(new SourceEdit(start, end, edit.Text.Length == 0 ? "null" : "\"" + edit.Text + "\""));
            at = end;
        }

        return shaped;
    }

    private static int StringEnd(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '"') return at + 1;
        }

        return text.Length;
    }

    private static bool IsScalar(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.';
}
