using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>One text of a slide: its characters, and the fonts of their runs.</summary>
/// <param name="Text">The characters; paragraphs end with \r.</param>
/// <param name="IsTitle">True for the title of a slide.</param>
/// <param name="Fonts">Ends and fonts of the runs; empty where they are not stated.</param>
internal sealed record PptText(string Text, bool IsTitle, IReadOnlyList<(int End, string? Font)> Fonts)
{
    /// <summary>Its paragraphs as blocks.</summary>
    /// <param name="at">Where it stands.</param>
    public IEnumerable<BlockDraft> Paragraphs(Location at)
    {
        var start = 0;
        while (start <= Text.Length)
        {
            var end = Text.IndexOf('\r', start);
            if (end < 0) end = Text.Length;
            if (!string.IsNullOrWhiteSpace(Text[start..end]))
            {
                var block = new BlockDraft { Part = at.Part, Location = at, IsHeading = IsTitle };
                CopyTo(block, start, end);
                yield return block;
            }

            start = end + 1;
        }
    }

    /// <summary>All of it as one block: a cell of a table.</summary>
    /// <param name="block">Takes the text.</param>
    public void CopyTo(BlockDraft block) => CopyTo(block, 0, Text.TrimEnd('\r').Length);

    private void CopyTo(BlockDraft block, int start, int end)
    {
        var runs = Fonts.Count > 0 ? Fonts : [(Text.Length, null)];
        foreach (var (stop, font) in runs.Append((Text.Length, null)))
        {
            var to = Math.Min(stop, end);
            if (to <= start) continue;
            block.Append(Shown(Text.AsSpan(start, to - start)), new RunLook(font, null), null);
            start = to;
        }
    }

    private static string Shown(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text) shown.Append(c is '\r' or '\u000B' ? '\n' : c < ' ' && c != '\t' ? ' ' : c);
        return shown.ToString();
    }
}

/// <summary>Reads the texts of a sequence of records.</summary>
/// <param name="records">The presentation.</param>
/// <param name="fonts">Names of the fonts.</param>
internal sealed class PptTexts(PptRecords records, IReadOnlyList<string> fonts)
{
    private readonly List<PptText> _texts = [];
    private bool _isTitle;
    private string? _text;

    /// <summary>Takes a record.</summary>
    /// <param name="record">The record.</param>
    public void Take(PptRecord record)
    {
        switch (record.Type)
        {
            case PptTypes.TextHeader:
                End();
                _isTitle = records.Body(record).U32(0) is 0 or 6;
                break;
            case PptTypes.TextCharacters:
                End();
                _text = records.Body(record).Utf16();
                break;
            case PptTypes.TextBytes:
                End();
                _text = Encoding.Latin1.GetString(records.Body(record));
                break;
            case PptTypes.TextStyle when _text is { } text:
                _texts.Add(new PptText(text, _isTitle, PptRuns.Read(records.Body(record), text.Length, fonts)));
                _text = null;
                break;
        }
    }

    /// <summary>The texts taken so far.</summary>
    public List<PptText> Finish()
    {
        End();
        return _texts;
    }

    private void End()
    {
        if (_text is { Length: > 0 } text) _texts.Add(new PptText(text, _isTitle, []));
        _text = null;
    }
}
