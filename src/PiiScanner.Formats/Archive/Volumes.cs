namespace PiiScanner.Formats.Archive;

/// <summary>Tells by its name a part of an archive that was cut into several files: alone it is a part only, whatever a reader makes of it.</summary>
internal static class Volumes
{
    /// <summary>True for names such as <c>a.7z.001</c>, <c>a.zip.002</c>, <c>a.z01</c>, <c>a.r00</c>.</summary>
    /// <param name="file">A zip, 7z or rar file.</param>
    public static bool IsNamedAsOne(SourceFile file)
    {
        var extension = file.Extension;
        return extension.Length == 4 && char.IsAsciiDigit(extension[2]) && char.IsAsciiDigit(extension[3]) && (char.IsAsciiDigit(extension[1]) || extension[1] is 'z' or 'r');
    }
}
