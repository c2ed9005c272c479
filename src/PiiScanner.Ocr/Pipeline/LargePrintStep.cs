using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>
/// After step 9: reads lines of print several times as high as the text of the page, which the engine leaves out or cuts in
/// two when it reads them together with it: the title of a certificate, the heading of a poster.
/// </summary>
internal sealed class LargePrintStep(TesseractReader engine, Deadline deadline)
{
    // Text of the page in the copy in which large letters are looked for, in pixels.
    private const double SmallText = 8;
    private const double LeastTimes = 1.6;
    private const double MostTimes = 9;
    private const int FewestLetters = 4;
    private const double WidestBlank = 2;
    private const int MostLines = 6;
    private const double Above = 0.6;
    private const double Below = 0.35;
    private const double Beside = 0.5;
    private const double Sure = 80;
    private const double EnoughRead = 0.8;
    private const double Readable = 50;
    private const double SureLine = 88;

    // A large line alone is sometimes read from its middle on; at another height or cut another way it is not.
    private static readonly (double Height, Segmentation Mode)[] s_attempts = [(32, Segmentation.Line), (24, Segmentation.Block), (40, Segmentation.Block)];

    /// <summary>Looks for such lines and puts what is read of them in the place of what was read there before.</summary>
    /// <param name="gray">Prepared.</param>
    /// <param name="layout">What is known of the page.</param>
    /// <param name="text">What was read of it.</param>
    public void Apply(Pix gray, PageLayout layout, PageText text)
    {
        if (layout.TextHeight <= 0 || deadline.IsOver)
            return;
        RecognizedWord[] sure = [.. text.All.Where(word => word.Confidence >= Sure)];
        foreach ((Rect area, double height, int letters) in Lines(gray, layout.TextHeight, sure).Take(MostLines))
        {
            if (deadline.IsOver)
                return;
            List<RecognizedWord> words = Read(gray, area, height, letters);
            if (Worth(words) > Worth(text.All.Where(word => IsIn(area, word))))
                text.Replace(area, words);
        }
    }

    private List<RecognizedWord> Read(Pix gray, Rect area, double height, int letters)
    {
        using Pix clipped = gray.Clipped(area);
        List<RecognizedWord> best = [];
        foreach ((double wanted, Segmentation mode) in s_attempts)
        {
            double factor = Math.Min(1, wanted / height);
            using Pix scaled = clipped.Scaled(factor);
            engine.SetImage(scaled, height * factor);
            List<RecognizedWord> words = engine.Read(new Rect(0, 0, scaled.Width, scaled.Height), mode, deadline);
            if (Worth(words) > Worth(best))
                best = [.. words.Select(word => word with { Box = Back(word.Box, factor, area) })];
            if (deadline.IsOver || (words.Sum(word => word.Text.Length) >= EnoughRead * letters && PageText.Mean(words) >= SureLine))
                break;
        }
        return best;
    }

    // Letters, those read with more confidence counting more; letters that are likely none count nothing.
    private static double Worth(IEnumerable<RecognizedWord> words) => words.Sum(word => word.Text.Length * Math.Max(0, word.Confidence - Readable));

    private static Rect Back(Rect box, double factor, Rect area)
    {
        Rect full = box.Scaled(1 / factor);
        return full with { X = full.X + area.X, Y = full.Y + area.Y };
    }

    // Lines of large letters of which less than most stand in words that were read with confidence, with the height of their letters.
    private static IEnumerable<(Rect Area, double Height, int Letters)> Lines(Pix gray, double textHeight, RecognizedWord[] sure)
    {
        double factor = Math.Min(1, SmallText / textHeight), least = LeastTimes * textHeight * factor, most = MostTimes * textHeight * factor;
        using Pix small = gray.Scaled(factor);
        using Ink ink = Binarizer.Binarize(small);
        List<Rect> letters = LetterChains.Find(ink.Components.Where(part => part.Height >= least && part.Height <= most && part.Width < 3 * part.Height), vertical: false, FewestLetters);
        foreach (List<Rect> line in Rows(letters))
        {
            Extend(line, ink.Components, most);
            Rect[] full = [.. line.Select(letter => letter.Scaled(1 / factor))];
            if (full.Count(letter => sure.Any(word => word.Box.Contains(letter.CenterX, letter.CenterY))) >= EnoughRead * full.Length)
                continue;
            double height = full.Select(letter => letter.Height).Order().ElementAt(full.Length / 2);
            Rect around = full.Aggregate((all, letter) => all.Union(letter));
            yield return (Rect.FromEdges((int)(around.X - (Beside * height)), (int)(around.Y - (Above * height)), (int)(around.Right + (Beside * height)), (int)(around.Bottom + (Below * height)))
                .Intersect(new Rect(0, 0, gray.Width, gray.Height)), height, full.Length);
        }
    }

    // Letters that touch, lie a little higher or are narrow hang in no chain.
    private static void Extend(List<Rect> line, Rect[] components, double most)
    {
        Rect around = line.Aggregate((all, letter) => all.Union(letter));
        int height = line.Select(letter => letter.Height).Order().ElementAt(line.Count / 2), wide = (int)(WidestBlank * height);
        List<Rect> near = [.. components.Where(part => part.Height >= height / 2 && part.Height <= most && part.Width < 4 * part.Height && around.Contains(around.X, part.CenterY) && !line.Contains(part))];
        for (int at; (at = near.FindIndex(part => part.X < around.Right + wide && part.Right > around.X - wide)) >= 0; near.RemoveAt(at))
        {
            line.Add(near[at]);
            around = around.Union(near[at]);
        }
    }

    private static List<List<Rect>> Rows(List<Rect> letters)
    {
        List<List<Rect>> rows = [];
        foreach (Rect letter in letters.OrderBy(letter => letter.CenterY))
        {
            if (rows.Count > 0 && letter.CenterY < rows[^1][0].Bottom)
                rows[^1].Add(letter);
            else
                rows.Add([letter]);
        }
        rows.RemoveAll(row => row.Count < FewestLetters);
        return rows;
    }

    /// <summary>True for a word of which the middle stands in an area.</summary>
    public static bool IsIn(Rect area, RecognizedWord word) => area.Contains(word.Box.CenterX, word.Box.CenterY);
}
