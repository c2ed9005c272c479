using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>A picture on the disk, and where its words are.</summary>
internal sealed record StoredPicture(string Path, IReadOnlyList<PrintedWord> Words);

/// <summary>Draws and spoils lists, each once: later runs find the files.</summary>
internal sealed class PictureStore(string folder)
{
    /// <summary>Changes with the code of the reader and of this evaluation.</summary>
    public static string CodeVersion { get; } = Convert.ToHexString(SHA256.HashData(
        [.. new[] { typeof(OcrEngine), typeof(Formats.Image.OcrPictureReader), typeof(Core.DocumentExaminer), typeof(PictureStore) }.SelectMany(type => type.Module.ModuleVersionId.ToByteArray())]))[..8];

    public StoredPicture Get(ListDesign design, List<ListRow> rows, Degradation degradation)
    {
        Directory.CreateDirectory(folder);
        string key = design + string.Join('\n', rows);
        string path = Path.Combine(folder, $"{design.Id}-{degradation.Name}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..6]}");
        if (!File.Exists(path + ".words"))
        {
            using Canvas canvas = ListDrawing.Page(design, rows, degradation.DotsPerInch);
            SpoiledSheet spoiled = degradation.Spoil(canvas.Sheet(), new Random(design.Id));
            File.WriteAllBytes(path, spoiled.File);
            File.WriteAllLines(path + ".words", spoiled.Words.Select(word =>
                string.Create(CultureInfo.InvariantCulture, $"{word.Text}\t{word.X:0.#}\t{word.Y:0.#}\t{word.Width:0.#}\t{word.Height:0.#}")));
        }
        return new StoredPicture(path, [.. File.ReadAllLines(path + ".words").Select(Word)]);
    }

    private static PrintedWord Word(string line)
    {
        string[] parts = line.Split('\t');
        double[] box = [.. parts.Skip(1).Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
        return new PrintedWord(parts[0], box[0], box[1], box[2], box[3]);
    }
}
