using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>Reads comments: a run of lines that each begin with slashes, a block between stars, the XML documentation above a member, or the words of a directive.</summary>
internal static class SourceComments
{
    /// <summary>Reads the comment at a position together with the lines that continue it.</summary>
    /// <param name="root">Root of the file.</param>
    /// <param name="source">Text of the file.</param>
    /// <param name="position">A position outside of all tokens.</param>
    /// <param name="extent">From the first to behind the last line read.</param>
    /// <returns>The words without slashes, stars and tags, or null when no comment stands there.</returns>
    public static ValueText? Read(SyntaxNode root, SourceText source, int position, out TextSpan extent)
    {
        extent = default;
        var trivia = root.FindTrivia(position);
        if (IsSaying(trivia)) return ReadDirective(source, trivia, out extent);
        if (!IsComment(trivia)) return null;
        var isBlock = trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
        extent = isBlock ? trivia.FullSpan : Lines(source, position);
        if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !StandsAlone(source, extent.Start, trivia.SpanStart)) extent = trivia.Span;
        var value = new ValueText();
        var hasTags = trivia.HasStructure;
        for (var at = extent.Start; at < extent.End;)
        {
            var line = source.Lines.GetLineFromPosition(at);
            var end = Math.Min(line.End, extent.End);
            AddLine(source, Math.Max(at, line.Start), end, hasTags, value);
            at = line.EndIncludingLineBreak;
            if (at < extent.End) value.Add('\n', end, 1);
        }

        return value;
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    // #region, #warning and #error are followed by words of the developer.
    private static bool IsSaying(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia or SyntaxKind.WarningDirectiveTrivia or SyntaxKind.ErrorDirectiveTrivia;

    private static ValueText ReadDirective(SourceText source, SyntaxTrivia directive, out TextSpan extent)
    {
        extent = TextSpan.FromBounds(directive.SpanStart, source.Lines.GetLineFromPosition(directive.SpanStart).End);
        var from = extent.Start + 1;
        while (from < extent.End && char.IsWhiteSpace(source[from])) from++;
        while (from < extent.End && !char.IsWhiteSpace(source[from])) from++;
        var value = new ValueText();
        AddLine(source, from, extent.End, hasTags: false, value);
        return value;
    }

    private static bool StandsAlone(SourceText source, int lineStart, int commentStart)
    {
        var line = source.Lines.GetLineFromPosition(commentStart);
        return lineStart <= line.Start;
    }

    // The lines above and below that hold nothing but a comment, too.
    private static TextSpan Lines(SourceText source, int position)
    {
        var first = source.Lines.GetLineFromPosition(position).LineNumber;
        if (!IsCommentLine(source, first)) return TextSpan.FromBounds(position, position);
        var last = first;
        while (first > 0 && IsCommentLine(source, first - 1)) first--;
        while (last + 1 < source.Lines.Count && IsCommentLine(source, last + 1)) last++;
        return TextSpan.FromBounds(source.Lines[first].Start, source.Lines[last].End);
    }

    private static bool IsCommentLine(SourceText source, int number)
    {
        var line = source.Lines[number];
        var at = line.Start;
        while (at < line.End && char.IsWhiteSpace(source[at])) at++;
        return at + 1 < line.End && source[at] == '/' && source[at + 1] == '/';
    }

    private static void AddLine(SourceText source, int from, int to, bool hasTags, ValueText value)
    {
        while (from < to && (char.IsWhiteSpace(source[from]) || source[from] is '/' or '*')) from++;
        if (to - from >= 2 && source[to - 1] == '/' && source[to - 2] == '*') to -= 2;
        var inTag = false;
        for (var i = from; i < to; i++)
        {
            var c = source[i];
            if (hasTags && c == '<') inTag = true;
            value.Add(inTag ? ' ' : c, i, 1);
            if (c == '>') inTag = false;
        }
    }
}
