using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.OldWord;

/// <summary>Walks the characters of one story: body, notes, headers, comments, text boxes.</summary>
/// <param name="text">Characters and formatting.</param>
/// <param name="flow">Takes the text.</param>
internal sealed class DocStory(DocText text, TextFlow flow)
{
    private const int MaxOpenFields = 200;
    private readonly Stack<StringBuilder?> _fields = new();
    private bool _endedCell;

    /// <summary>Walks a stretch of characters; stops after each paragraph, so that it can be given out.</summary>
    /// <param name="start">First character.</param>
    /// <param name="end">First character behind it.</param>
    public IEnumerable<bool> Walk(long start, long end)
    {
        foreach (var run in text.Runs(start, end))
        {
            var look = text.Look(run);
            var from = 0;
            for (var i = 0; i < run.Text.Length; i++)
            {
                if (run.Text[i] >= ' ' && !look.IsSpecial) continue;
                Append(run.Text.AsSpan(from, i - from), look);
                from = i + 1;
                if (Mark(run.Text[i], run, i, look)) yield return true;
            }

            Append(run.Text.AsSpan(from), look);
        }

        while (_fields.Count > 0) EndField();
    }

    private void Append(ReadOnlySpan<char> characters, DocLook look)
    {
        if (characters.Length == 0) return;
        if (_fields.Count > 0 && _fields.Peek() is { } instruction) instruction.Append(characters);
        else flow.Append(characters, look.ToLook());
        _endedCell = false;
    }

    // True where a paragraph ends.
    private bool Mark(char mark, DocTextRun run, int index, DocLook look)
    {
        switch (mark)
        {
            case '\r' or '\f' or '\u000E':
                EndParagraph(run, index, mark);
                return true;
            case '\u0007':
                EndCell(run, index);
                return true;
            case '\u0013':
                if (_fields.Count < MaxOpenFields) _fields.Push(new StringBuilder());
                break;
            case '\u0014' when _fields.Count > 0: BeginResult(); break;
            case '\u0015' when _fields.Count > 0: EndField(); break;
            case '\u0001' when look is { IsData: true, Picture: >= 0 }:
                foreach (var words in text.FieldWords(look.Picture)) flow.Hang(DocumentParts.Field, words);
                break;
            case '\u0001': text.TakePicture(look.Picture); break;
            case '\u0008' when text.IsOld: text.TakePicture(-1); break;
            default:
                if (Character(mark, look) is { } character) Append([character], look.Symbol != 0 ? look with { Run = look.Run with { Font = text.FontOf(look.SymbolFont) } } : look);
                break;
        }

        return false;
    }

    private static char? Character(char mark, DocLook look) => mark switch
    {
        '\t' => '\t',
        '\u000B' => '\n',
        '\u001E' => '-',
        '\u001F' => '\u00AD',
        '(' when look.Symbol != 0 => look.Symbol,
        >= ' ' => mark,
        _ => null,
    };

    private void EndParagraph(DocTextRun run, int index, char mark)
    {
        var paragraph = text.Paragraph(run, index);
        _endedCell = false;
        if (mark == '\r' && paragraph is { Depth: > 1, EndsRow: true }) flow.EndRow(paragraph.Depth, paragraph.Row);
        else if (mark == '\r' && paragraph is { Depth: > 1, EndsInnerCell: true }) flow.EndCell(paragraph.Depth);
        else flow.EndParagraph(paragraph.Depth, paragraph.IsHeading);
    }

    // Where the formatting is lost, a second mark right behind the first ends the row.
    private void EndCell(DocTextRun run, int index)
    {
        var paragraph = text.Paragraph(run, index);
        if (paragraph.EndsRow || (paragraph.Depth == 0 && _endedCell && flow.IsAtStart))
        {
            flow.EndRow(Math.Max(1, paragraph.Depth), paragraph.Row);
            _endedCell = false;
            return;
        }

        flow.EndCell(Math.Max(1, paragraph.Depth));
        _endedCell = true;
    }

    private void BeginResult()
    {
        if (_fields.Pop() is { } instruction) Tell(instruction.ToString());
        _fields.Push(null);
    }

    private void EndField()
    {
        if (_fields.Pop() is { } instruction) Tell(instruction.ToString());
    }

    private void Tell(string instruction)
    {
        if (!WordFields.IsEmptyOfText(instruction)) flow.Hang(DocumentParts.Field, instruction.Trim());
    }
}
