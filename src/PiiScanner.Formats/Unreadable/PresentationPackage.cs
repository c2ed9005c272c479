using System.IO.Compression;
using PiiScanner.Formats.Archive;

namespace PiiScanner.Formats.Unreadable;

/// <summary>Tells a PowerPoint package from other zip files.</summary>
internal static class PresentationPackage
{
    /// <summary>What is said of it.</summary>
    public static Signature Signature { get; } = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint (pptx)", 0, []);

    /// <summary>True when the package has the main part of a presentation.</summary>
    public static bool Fits(SourceFile file)
    {
        if (ZipDirectory.IsTooLong(file, new ReadLimits().MaxEntries)) return false;
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            return archive.GetEntry("ppt/presentation.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false; // A broken zip file is not a presentation; ZipFormat says what is wrong with it.
        }
    }
}
