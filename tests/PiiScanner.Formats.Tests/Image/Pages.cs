using System.Collections.Immutable;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Image;

/// <summary>Pages as the engine would give them, without an engine. A letter is 10 pixels wide, a line 20 high.</summary>
internal static class Pages
{
    private const int Letter = 10;
    private const int Height = 20;

    public static OcrPage Of(OcrLine[]? lines = null, OcrTable[]? tables = null) => new()
    {
        Width = 1000,
        Height = 1000,
        Lines = [.. lines ?? []],
        Tables = [.. tables ?? []],
    };

    public static OcrLine Line(string text, int x, int y, double[]? confidence = null)
    {
        var words = ImmutableArray.CreateBuilder<OcrWord>();
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            words.Add(new OcrWord(word, confidence?[words.Count] ?? 0.95, new OcrBox(x + (at * Letter), y, word.Length * Letter, Height)));
            at += word.Length + 1;
        }

        return new OcrLine(words.ToImmutable(), new OcrBox(x, y, text.Length * Letter, Height));
    }

    public static OcrTable Table(int y, params string[][] rows)
    {
        const int Width = 300;
        var columns = rows.Max(row => row.Length);
        var made = rows.Select((row, r) => row.Select((text, c) =>
        {
            var box = new OcrBox(c * Width, y + (r * 2 * Height), Width, 2 * Height);
            ImmutableArray<OcrLine> lines = text.Length == 0 ? [] : [Line(text, box.X, box.Y)];
            return new OcrCell(r, c, 1, lines, box, text.Length > 0);
        }).ToImmutableArray()).ToImmutableArray();
        return new OcrTable(made, columns, new OcrBox(0, y, columns * Width, rows.Length * 2 * Height), true);
    }
}
