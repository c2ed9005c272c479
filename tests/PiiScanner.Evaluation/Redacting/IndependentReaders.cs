using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PiiScanner.Evaluation.Redacting;

/// <summary>Reads files without any code of the product: zip entries with their tags taken out, plain bytes in several encodings, and what LibreOffice, pdftotext, mutool, qpdf and tesseract make of them where they are installed.</summary>
internal sealed class IndependentReaders
{
    private const string Plain = "bytes";
    private const string Office = "LibreOffice";
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg"];
    private readonly Dictionary<string, string> _office = new(StringComparer.Ordinal);
    private readonly string _work;

    /// <summary>Makes the readers of a folder; converts its Word and Excel files to text.</summary>
    /// <param name="folder">Folder of files.</param>
    /// <param name="work">Folder for the conversion.</param>
    public IndependentReaders(string folder, string work)
    {
        _work = work;
        Directory.CreateDirectory(work);
        var stems = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        foreach (var (pattern, target) in ((string, string)[])[("*.docx", "txt:Text (encoded):UTF8"), ("*.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")])
        {
            var files = Directory.GetFiles(folder, pattern, SearchOption.AllDirectories);
            if (files.Length > 0) OtherProgram.Convert(target, files, work);
        }

        foreach (var file in Directory.GetFiles(work, "*.*").Where(file => file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal)))
        {
            // A sheet's name stands behind the file's.
            var made = Path.GetFileNameWithoutExtension(file);
            var key = stems.Where(stem => made == stem || made.StartsWith(stem + "-", StringComparison.Ordinal)).MaxBy(stem => stem.Length) ?? made;
            _office[key] = _office.GetValueOrDefault(key, "") + "\n" + File.ReadAllText(file);
        }
    }

    /// <summary>Everything that can be read in a file, by reader; readers that are not installed are missing.</summary>
    /// <param name="path">The file.</param>
    public IReadOnlyDictionary<string, string> Of(string path)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var bytes = File.ReadAllBytes(path);
        var text = new StringBuilder();
        Add(bytes, text);
        texts[bytes.AsSpan().StartsWith("PK"u8) ? "unzip" : Plain] = text.ToString();
        if (_office.TryGetValue(Path.GetFileNameWithoutExtension(path), out var office) && Path.GetExtension(path) is ".docx" or ".xlsx") texts[Office] = office ?? "";
        if (Path.GetExtension(path) == ".pdf") AddPdf(path, texts);
        if (Pictures.Contains(Path.GetExtension(path)) && Recognized(path) is { } words) texts["tesseract"] = words;
        return texts;
    }

    /// <summary>What a reader of the page sees: LibreOffice's text of an Office file, pdftotext's of a PDF, tesseract's of a picture, else the file without its tags.</summary>
    /// <param name="path">The file.</param>
    /// <param name="texts">What was read in it.</param>
    public static string Seen(string path, IReadOnlyDictionary<string, string> texts) => Path.GetExtension(path) switch
    {
        ".docx" or ".xlsx" => texts.GetValueOrDefault(Office, ""),
        ".pdf" => texts.GetValueOrDefault("pdftotext") is { } text && text.Any(char.IsLetter) ? text : texts.GetValueOrDefault("tesseract", ""),
        ".png" or ".jpg" => texts.GetValueOrDefault("tesseract", ""),
        _ => Regex.Replace(Decoded(File.ReadAllBytes(path)), "<[^>]*>", " "),
    };

    /// <summary>What tracked changes of a Word file have deleted: shown by some readers, gone from a copy on purpose.</summary>
    /// <param name="path">The file.</param>
    public static string Deleted(string path)
    {
        if (Path.GetExtension(path) != ".docx") return "";
        using var zip = ZipFile.OpenRead(path);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            foreach (Match deleted in Regex.Matches(reader.ReadToEnd(), "<w:delText[^>]*>([^<]*)<")) text.Append(WebUtility.HtmlDecode(deleted.Groups[1].Value)).Append('\n');
        }

        return text.ToString();
    }

    private void AddPdf(string path, Dictionary<string, string> texts)
    {
        if (OtherProgram.Run("pdftotext", ["-enc", "UTF-8", path, "-"]) is { } text) texts["pdftotext"] = text + "\n" + OtherProgram.Run("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"]);
        if (OtherProgram.Run("mutool", ["draw", "-q", "-F", "txt", "-o", "-", path]) is { } drawn) texts["mutool"] = drawn;
        if (Unpacked(path) is { } objects) texts["qpdf"] = objects;
        if (OtherProgram.Run("pdftoppm", ["-r", "150", "-gray", "-png", "-l", "2", path, Path.Combine(_work, "page")]) is null) return;
        var words = new StringBuilder();
        foreach (var page in Directory.GetFiles(_work, "page*.png").Order(StringComparer.Ordinal))
        {
            words.Append(Recognized(page)).Append('\n');
            File.Delete(page);
        }

        if (words.ToString().Any(char.IsLetter)) texts["tesseract"] = words.ToString();
    }

    // All objects and streams without their filters; strings may be in UTF-16.
    private string? Unpacked(string path)
    {
        var target = Path.Combine(_work, "unpacked.bin");
        if (OtherProgram.Run("qpdf", ["--qdf", "--object-streams=disable", "--stream-data=uncompress", path, target]) is null) return null;
        var bytes = File.ReadAllBytes(target);
        var wide = Regex.Replace(Encoding.Latin1.GetString(bytes), @"\\([0-7]{3})", octal => ((char)System.Convert.ToInt32(octal.Groups[1].Value, 8)).ToString(CultureInfo.InvariantCulture));
        var text = new StringBuilder(Encoding.UTF8.GetString(bytes)).Append('\n');
        foreach (Match hex in Regex.Matches(wide, "<([0-9A-Fa-f]{8,})>")) text.Append(Encoding.BigEndianUnicode.GetString(System.Convert.FromHexString(hex.Groups[1].Value.Length % 2 == 0 ? hex.Groups[1].Value : hex.Groups[1].Value + "0"))).Append('\n');
        foreach (Match mark in Regex.Matches(wide, "\u00FE\u00FF[^)]*")) text.Append(Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(mark.Value))).Append('\n');
        return text.ToString();
    }

    private static string? Recognized(string picture) => OtherProgram.Run("tesseract", [picture, "-", "-l", "vie", "--psm", "6"]);

    private static string Decoded(byte[] bytes)
    {
        var encoding = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.UTF8;
        return Regex.Unescape(Regex.Replace(WebUtility.HtmlDecode(encoding.GetString(bytes)), @"\\(?!u[0-9A-Fa-f]{4})", " "));
    }

    private static void Add(byte[] bytes, StringBuilder text)
    {
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using var copy = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(copy);
                text.Append('\n').Append(entry.FullName).Append('\n');
                Add(copy.ToArray(), text);
            }

            return;
        }

        var read = Decoded(bytes);
        text.Append(read).Append('\n');
        // Runs of one word stand beside each other, cells do not.
        if (read.Contains('<')) text.Append(Regex.Replace(Regex.Replace(read, "</(w:p|w:tc|c|si|row|td|th|tr|p|li|v|t)>", "\n"), "<[^>]*>", "")).Append(Regex.Replace(Regex.Replace(read, "</(w:p|w:tc|c|si|row|td|th|tr|p|li)>", "\n"), "<[^>]*>", ""));
    }
}
