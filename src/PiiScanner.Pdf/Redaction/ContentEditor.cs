using System.Buffers;
using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Writer;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Writes a content stream anew: operators that show removed glyphs, or carry their text, are written differently, comments that repeat it go, every other byte stays.</summary>
/// <param name="scrub">Finds what goes in the texts of marked content.</param>
/// <param name="maxNesting">Deepest nesting of operands.</param>
internal sealed class ContentEditor(TextScrubber scrub, int maxNesting)
{
    private readonly OperandCleaner _cleaner = new(scrub);

    // How far rewritten operators have moved the text position of the present line.
    private double _shift;

    /// <summary>Writes the content.</summary>
    /// <param name="content">The decoded content.</param>
    /// <param name="removals">What goes; null where only texts of marked content may.</param>
    /// <returns>The new content, and how it leaves the graphics state.</returns>
    public EditedContent Edit(ReadOnlyMemory<byte> content, ContentRemovals? removals)
    {
        var output = new ArrayBufferWriter<byte>(content.Length + 256);
        var writer = new CosWriter(output);
        var lexer = new ContentLexer(content, maxNesting);
        var balance = new Balance();
        var (done, changed) = (0, false);
        _shift = 0;
        while (lexer.Next())
        {
            LeaveOut(lexer.Comments.Where(comment => comment.Start < lexer.Start));
            balance.Count(lexer.Operator);
            if (lexer.Operator is Op.BeginText or Op.MoveText or Op.MoveTextLeading or Op.TextMatrix or Op.NextLine or Op.NextLineShow or Op.SpacingNextLineShow) _shift = 0;
            if (lexer.Operator == Op.InlineImage)
            {
                var start = lexer.Start;
                var image = lexer.ReadInlineImage();
                if (removals?.Images.GetValueOrDefault(start) is not { } edit) continue;
                writer.Write(content.Span[done..start]);
                edit.WriteInline(writer, image.Dictionary);
                (done, changed) = (lexer.End, true);
                continue;
            }

            if (!TryRewrite(lexer, content, removals, writer, () => writer.Write(content.Span[done..lexer.Start]))) continue;
            (done, changed) = (lexer.End, true);
        }

        LeaveOut(lexer.Comments);
        writer.Write(content.Span[done..]);
        return new EditedContent(output.WrittenMemory, changed, balance.Least, balance.Depth, balance.IsInText);

        void LeaveOut(IEnumerable<(int Start, int End)> comments)
        {
            foreach (var (start, end) in comments.Where(comment => comment.Start >= done && _cleaner.Hits(content.Span[comment.Start..comment.End])))
            {
                writer.Write(content.Span[done..start]);
                (done, changed) = (end, true);
            }
        }
    }

    private bool TryRewrite(ContentLexer lexer, ReadOnlyMemory<byte> content, ContentRemovals? removals, CosWriter writer, Action writeBefore)
    {
        switch (lexer.Operator)
        {
            case Op.Show or Op.ShowArray or Op.NextLineShow or Op.SpacingNextLineShow when removals?.At(lexer.Start) is { } edits && (_shift != 0 || edits.Values.Any(edit => edit.IsRemoved || edit.Shift != 0)):
                writeBefore();
                new ShowRewriter(writer).Rewrite(lexer, edits, removals.IsPlaced(lexer.Start), ref _shift);
                return true;
            case Op.BeginMarkedProperties when MarkRewriter.Strip(lexer, scrub, removals?.Marks.Contains(lexer.Start) == true) is { } properties:
                writeBefore();
                MarkRewriter.Write(writer, _cleaner.Clean(new CosName(lexer.Name(0) ?? "Span")), _cleaner.Clean(properties));
                return true;
            default:
                if (!_cleaner.Hits(lexer) && !lexer.Comments.Any(comment => comment.Start > lexer.Start && _cleaner.Hits(content.Span[comment.Start..comment.End]))) return false;
                writeBefore();
                _cleaner.Write(lexer, content.Span, writer);
                return true;
        }
    }

    /// <summary>Follows what is open at the end: q without Q, Q without q, BT without ET.</summary>
    private struct Balance
    {
        public int Depth { get; private set; }

        public int Least { get; private set; }

        public bool IsInText { get; private set; }

        public void Count(uint op)
        {
            if (op == Op.Save) Depth++;
            else if (op == Op.Restore) Least = Math.Min(Least, --Depth);
            else if (op is Op.BeginText or Op.EndText) IsInText = op == Op.BeginText;
        }
    }
}

/// <summary>Content written anew.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="IsChanged">Whether any operator was written differently.</param>
/// <param name="LeastDepth">How far below its start the stack of graphics states falls: 0 or less.</param>
/// <param name="Depth">How much higher than at its start the stack is at the end.</param>
/// <param name="IsInText">Whether a text object is still open.</param>
internal sealed record EditedContent(ReadOnlyMemory<byte> Bytes, bool IsChanged, int LeastDepth, int Depth, bool IsInText);
