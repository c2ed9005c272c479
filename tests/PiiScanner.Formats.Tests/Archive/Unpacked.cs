using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Tests.Archive;

/// <summary>What a container gave: the files inside with their content as text, and its gaps.</summary>
internal sealed record Unpacked(List<(string Path, string Text)> Files, IReadOnlyList<ReadGap> Gaps, string? Damage)
{
    public IEnumerable<string> Paths => Files.Select(file => file.Path);

    public IEnumerable<string> GapCodes => Gaps.Select(gap => gap.Code);

    public static Unpacked From(string path, byte[] bytes, ReadLimits? limits = null, params string[] passwords)
    {
        var file = SourceFile.FromBytes(path, bytes);
        var format = FormatCatalog.Recognize(file)!.Format;
        var files = new List<(string, string)>();
        var context = new ReadContext(limits ?? new ReadLimits(), (child, _) => files.Add((child.Path, Encoding.UTF8.GetString(child.Head(int.MaxValue)))), null, passwords);
        switch (format.Read(file, context, CancellationToken.None))
        {
            case ReadResult.Failed failed:
                return new Unpacked(files, [], failed.Code);
            case ReadResult.Ok(var document):
                try
                {
                    Assert.Empty(document.Sections);
                    Assert.Empty(document.Sections);
                    return new Unpacked(files, document.Gaps, null);
                }
                catch (DamagedFileException damage)
                {
                    return new Unpacked(files, [], damage.Code);
                }

            default:
                throw new InvalidOperationException("There is no such result.");
        }
    }
}
