using System.Diagnostics.CodeAnalysis;
using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats;

namespace PiiScanner.Scanning.Tests.Fakes;

/// <summary>Two formats for tests. "TEXT" and lines: one block a line; "!gap" is a gap, "!damage" damage. "BOX" and lines "NAME=BASE64": files inside; "!damage" as before.</summary>
internal sealed class FakeFormats : IFormatRecognizer
{
    public IReadOnlyList<IDocumentFormat> All { get; } = [new TextFake(), new BoxFake()];

    public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
    {
        mediaType = null;
        format = All.FirstOrDefault(candidate => candidate.Recognize(file) is not null);
        mediaType = format?.Recognize(file);
        return format is not null && mediaType is not null;
    }

    public static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes("TEXT\n" + string.Join('\n', lines));

    public static byte[] Box(params (string Name, byte[] Content)[] files) =>
        Encoding.UTF8.GetBytes("BOX\n" + string.Join('\n', files.Select(file => file.Name + "=" + Convert.ToBase64String(file.Content))));

    public static byte[] DamagedBox(params (string Name, byte[] Content)[] files) => [.. Box(files), .. "\n!damage"u8];

    private static string[] Lines(SourceFile file)
    {
        using var stream = file.Open();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n')[1..];
    }

    private static string? RecognizeHead(SourceFile file, string mark, string mediaType) =>
        Encoding.ASCII.GetString(file.Head(mark.Length)) == mark ? mediaType : null;

    private static DamagedFileException Damage() => new("damaged", new LocalizedText("Tệp bị hỏng.", "The file is damaged."));

    private sealed class TextFake : IDocumentFormat
    {
        public string Name => "text";

        public IReadOnlyList<string> Extensions => [".txt"];

        public bool NeedsIsolation => false;

        public string? Recognize(SourceFile file) => RecognizeHead(file, "TEXT", "text/plain");

        public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
        {
            var lines = Lines(file);
            if (lines is ["!encrypted"]) return new ReadResult.Failed("encrypted", new LocalizedText("Tệp có mật khẩu.", "The file is encrypted."));
            return new ReadResult.Ok(new Document(document => [new TextSection(Blocks(lines, document))]));
        }

        private static IEnumerable<TextBlock> Blocks(string[] lines, Document document)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i] == "!damage") throw Damage();
                if (lines[i] == "!gap") document.Add(new ReadGap("image-not-read", new LocalizedText("ảnh chưa đọc được.", "a picture was not read."), new Location { Page = i + 1 }));
                else yield return new TextBlock(i, lines[i], new Location { Line = i + 1, Column = 1 });
            }
        }
    }

    private sealed class BoxFake : IDocumentFormat
    {
        public string Name => "box";

        public IReadOnlyList<string> Extensions => [".box"];

        public string? Recognize(SourceFile file) => RecognizeHead(file, "BOX", "application/x-box");

        public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel) =>
            new ReadResult.Ok(new Document(document => Sections(file, context, document)));

        private static IEnumerable<DocumentSection> Sections(SourceFile file, ReadContext context, Document document)
        {
            foreach (var line in Lines(file).Where(line => line.Length > 0))
            {
                if (line == "!damage") throw Damage();
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                var child = SourceFile.FromBytes(file.Path + "!" + line[..equals], Convert.FromBase64String(line[(equals + 1)..]));
                if (!context.TryHandOver(child)) document.Add(new ReadGap("too-deep", new LocalizedText("lồng quá sâu.", "nested too deep.")));
            }

            yield return new TextSection([]);
        }
    }
}
