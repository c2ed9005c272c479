using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PiiScanner.Evaluation.Redacting;

/// <summary>Reads copies without any code of the product: zip entries with their tags taken out, plain bytes in several encodings, and what LibreOffice makes of them.</summary>
internal sealed class IndependentText
{
    private readonly Dictionary<string, string> _office = new(StringComparer.Ordinal);

    /// <summary>True when LibreOffice took part.</summary>
    public bool HasOffice { get; private set; }

    /// <summary>Converts all Word and Excel files of a folder to text.</summary>
    /// <param name="folder">Folder of copies.</param>
    /// <param name="work">Folder for the conversion.</param>
    public void Convert(string folder, string work)
    {
        Directory.CreateDirectory(work);
        var stems = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        foreach (var (pattern, target) in ((string, string)[])[("*.docx", "txt:Text (encoded):UTF8"), ("*.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")])
        {
            var files = Directory.GetFiles(folder, pattern, SearchOption.AllDirectories);
            if (files.Length > 0) HasOffice |= Run(["-env:UserInstallation=file://" + Path.Combine(work, "profile"), "--headless", "--convert-to", target, "--outdir", work, .. files]);
        }

        foreach (var file in Directory.GetFiles(work, "*.*").Where(file => file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal)))
        {
            // A sheet's name stands behind the file's.
            var made = Path.GetFileNameWithoutExtension(file);
            var key = stems.Where(stem => made == stem || made.StartsWith(stem + "-", StringComparison.Ordinal)).MaxBy(stem => stem.Length) ?? made;
            _office[key] = _office.GetValueOrDefault(key, "") + "\n" + File.ReadAllText(file);
        }
    }

    /// <summary>Everything that can be read in a file, one text.</summary>
    /// <param name="path">The file.</param>
    public string Of(string path)
    {
        var text = new StringBuilder();
        Add(File.ReadAllBytes(path), text);
        if (_office.TryGetValue(Path.GetFileNameWithoutExtension(path), out var office)) text.Append('\n').Append(office);
        return text.ToString();
    }

    /// <summary>What a reader of the page sees: LibreOffice's text of an Office file, else the file without its tags.</summary>
    /// <param name="path">The file.</param>
    public string Seen(string path)
    {
        if (_office.TryGetValue(Path.GetFileNameWithoutExtension(path), out var office)) return office;
        if (Path.GetExtension(path) is ".docx" or ".xlsx") return "";
        return Regex.Replace(Decoded(File.ReadAllBytes(path)), "<[^>]*>", " ");
    }

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

    private static bool Run(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return false;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not installed: the raw parts are looked through all the same, and the table says so.
            return false;
        }
    }
}
