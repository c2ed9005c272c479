using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Leaves out embedded fonts that hold only the letters a document uses: they tell the letters of what was removed. Whole fonts tell nothing and stay.</summary>
internal static class SubsetFonts
{
    // ECMA-376, 17.8.3.14 (an element of Word's settings) and 19.2.1.26 (an attribute of a presentation).
    private const string Setting = "saveSubsetFonts";

    private static readonly LocalizedText Removed = new(
        "Đã bỏ phông chữ nhúng chỉ chứa các chữ có trong tài liệu, vì nó cho biết các chữ đã bỏ.",
        "Embedded fonts that hold only the letters in use were taken out, because they tell the letters of what was removed.");

    /// <summary>Leaves the fonts out where the document says that they are parts of fonts.</summary>
    /// <param name="package">The package.</param>
    /// <param name="job">Takes what is left out.</param>
    public static void Leave(OoxmlPackage package, PackageJob job)
    {
        var fonts = package.Parts.Where(part => part.ContentType.EndsWith("obfuscatedfont", StringComparison.OrdinalIgnoreCase) || part.ContentType.EndsWith("x-fontdata", StringComparison.OrdinalIgnoreCase) || part.Extension is "odttf" or "fntdata").ToList();
        if (fonts.Count == 0 || !package.Parts.Any(part => Decides(part) && Says(package, part))) return;
        foreach (var font in fonts) job.Leave(package, font.Name);
        job.Warnings.Add(Removed);
    }

    private static bool Decides(PackagePart part) => part.Name.EndsWith("settings.xml", StringComparison.OrdinalIgnoreCase) || part.Name.EndsWith("presentation.xml", StringComparison.OrdinalIgnoreCase);

    private static bool Says(OoxmlPackage package, PackagePart part)
    {
        using var reader = new StreamReader(package.OpenStream(part, counts: false), Encoding.UTF8);
        return reader.ReadToEnd().Contains(Setting, StringComparison.Ordinal);
    }
}
