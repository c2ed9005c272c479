using System.Globalization;
using PiiScanner.Ocr.Pictures;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Writes a score to a file and reads it back, so that a picture is read again only when the reader changed.</summary>
internal static class Kept
{
    public static void Write(string path, Score score, double seconds) => File.WriteAllLines(path,
        [seconds.ToString(CultureInfo.InvariantCulture), .. score.Fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Key}\t{field.Value.Found}\t{field.Value.All}"))]);

    public static void Read(string path, Score score, Action<double> setSeconds)
    {
        string[] lines = File.ReadAllLines(path);
        setSeconds(double.Parse(lines[0], CultureInfo.InvariantCulture));
        foreach (string[] parts in lines.Skip(1).Select(line => line.Split('\t')))
            score.Count(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
