using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Where the words of a printed list really stand, as the PDF says it.</summary>
internal sealed partial class BoxTruth
{
    private const double PointsPerInch = 72;

    private readonly Dictionary<string, List<(double X, double Y, double Width, double Height)>> _words = [];

    /// <param name="pdf">The file the picture was rendered from.</param>
    /// <param name="dotsPerInch">At which it was rendered.</param>
    public BoxTruth(string pdf, int dotsPerInch)
    {
        double factor = dotsPerInch / PointsPerInch;
        foreach (Match match in Word().Matches(ListPrinter.Run("pdftotext", "-bbox", "-l", "1", pdf, "-")))
        {
            double[] edges = [.. match.Groups.Values.Skip(1).Take(4).Select(group => factor * double.Parse(group.Value, CultureInfo.InvariantCulture))];
            string text = WebUtility.HtmlDecode(match.Groups[5].Value);
            if (!_words.TryGetValue(text, out var places))
                _words[text] = places = [];
            places.Add((edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]));
        }
    }

    /// <summary>True when the middle of the word read lies in a place where this text is printed; null when it is not printed at all.</summary>
    /// <remarks>The PDF's boxes are as high as the line, the reader's as the letters, so middles are compared, and widths.</remarks>
    public bool? IsRight(OcrWord word) =>
        !_words.TryGetValue(word.Text, out var places) ? null
        : places.Exists(place => Math.Abs(word.Box.X - place.X) < 0.35 * place.Height && Math.Abs(word.Box.X + word.Box.Width - place.X - place.Width) < 0.35 * place.Height
            && word.Box.Y + (word.Box.Height / 2.0) > place.Y && word.Box.Y + (word.Box.Height / 2.0) < place.Y + place.Height);

    [GeneratedRegex("<word xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">([^<]*)</word>")]
    private static partial Regex Word();
}
