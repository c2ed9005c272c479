using System.Globalization;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Scenes;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Says how many codes of identity cards are decoded, by the share of the photograph's width that the card fills.</summary>
internal sealed class QrTable(OcrEngine engine)
{
    private static readonly double[] Shares = [0.9, 0.7, 0.5, 0.4, 0.3];
    private static readonly double[] Tilts = [-9, 4, 12];
    private static readonly int[] LongSides = [4000, 1600];

    public void Print()
    {
        Console.WriteLine("| card fills | 12 megapixels | 1600 pixels |\n|---|---|---|");
        using Canvas card = IdentityCards.Front();
        Sheet front = card.Sheet();
        foreach (double share in Shares)
        {
            Dictionary<int, int> decoded = LongSides.ToDictionary(side => side, _ => 0);
            foreach (double tilt in Tilts)
            {
                Sheet photograph = IdentityCards.Photograph(front, share, tilt, new Random((int)(100 * share) + (int)tilt));
                foreach (int side in LongSides)
                {
                    byte[] file = side < photograph.Picture.Width ? photograph.ShrunkTo(side).Picture.Jpeg(80) : photograph.Picture.Jpeg(88);
                    if (engine.Read(file, new OcrOptions { Deadline = TimeSpan.FromMinutes(10) }) is OcrResult.Ok(_, [{ Barcodes: [{ Payload: QrSymbol.Payload }] }]))
                        decoded[side]++;
                }
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {100 * share:0} % | {string.Join(" | ", LongSides.Select(side => $"{decoded[side]} of {Tilts.Length}"))} |"));
        }
    }
}
