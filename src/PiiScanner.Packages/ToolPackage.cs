using System.IO.Compression;
using System.Text;

namespace PiiScanner.Packages;

/// <summary>Finishes what <c>dotnet pack</c> made: adds bill of materials and notices, and takes out the times of the build, so that two builds of one commit are the same bytes.</summary>
internal static class ToolPackage
{
    private const string Types = "[Content_Types].xml";
    private const string Program = "tools/net10.0/any/";

    /// <summary>Lists the files of the finished package.</summary>
    /// <param name="packed">The package as it was made.</param>
    public static IReadOnlyList<PackedFile> Files(string packed)
    {
        var work = Directory.CreateTempSubdirectory("pii-scanner-tool-").FullName;
        try
        {
            ZipFile.ExtractToDirectory(packed, work);
            var components = Components.Of(Path.Combine(work, Program));
            return
            [
                .. PackedFile.OfFolder(work, "").Select(file => file.Path == Types ? PackedFile.OfText(Types, WithText(Encoding.UTF8.GetString(file.Content.Span))) : file),
                PackedFile.OfText(Program + "THIRD-PARTY-NOTICES.txt", Notices.Write(components)),
                new(Program + "sbom.cdx.json", Sbom.Write("any", components)),
                new(Program + "LICENSE.txt", File.ReadAllBytes(Path.Combine(Repository.Root, "LICENSE"))),
            ];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // A package names the kind of every file in it by its ending.
    private static string WithText(string types) => types.Contains("Extension=\"txt\"", StringComparison.Ordinal) ? types
        : types.Replace("</Types>", "  <Default Extension=\"txt\" ContentType=\"application/octet\" />\n</Types>", StringComparison.Ordinal);
}
