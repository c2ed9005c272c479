using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Tests.Harness;

/// <summary>Source text in which <c>[|…|]</c> marks where a diagnostic is expected and <c>{|ID:…|}</c> says which.</summary>
internal sealed record Markup(string Text, IReadOnlyList<(string? Id, TextSpan Span)> Places)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var places = new List<(string?, TextSpan)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (Is(marked, i, "[|") && !Is(marked, i, "[|}"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (Is(marked, i, "{|") && marked.IndexOf(':', i) is var colon && colon > 0 && marked[(i + 2)..colon].All(char.IsAsciiLetterOrDigit))
            {
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (Is(marked, i, "|]") || Is(marked, i, "|}") && open.Count > 0)
            {
                var (id, start) = open.Pop();
                places.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new Markup(text.ToString(), [.. places.OrderBy(place => place.Item2.Start).ThenBy(place => place.Item2.Length)]);
    }

    private static bool Is(string text, int at, string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;
}
