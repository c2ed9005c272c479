using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Detection;

/// <summary>A text with what should be found in double brackets.</summary>
internal sealed record MarkedText(NormalizedText Text, IReadOnlyList<(int Start, int Length)> Expected)
{
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<(int, int)>();
        var open = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "[[", 0, 2) == 0)
            {
                open = text.Length;
                i++;
            }
            else if (string.CompareOrdinal(marked, i, "]]", 0, 2) == 0)
            {
                expected.Add((open, text.Length - open));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new MarkedText(TextNormalizer.Normalize(new TextBlock(0, text.ToString(), new Location())), expected);
    }
}
