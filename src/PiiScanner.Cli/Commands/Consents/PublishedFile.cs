using PiiScanner.Consent.Registry;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>Where the file of a publication lies: kept relative to the registry's folder, so that it is found on every machine that has both.</summary>
internal static class PublishedFile
{
    /// <summary>The path to keep.</summary>
    /// <param name="file">The file.</param>
    /// <param name="registry">The registry's file.</param>
    public static string Kept(string file, string registry) => Path.GetRelativePath(FolderOf(registry), Path.GetFullPath(file)).Replace('\\', '/');

    /// <summary>The path on this machine; null when none was kept.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="registry">Opens what is sealed.</param>
    /// <param name="path">The registry's file.</param>
    public static string? Of(PublicationEntry publication, ConsentRegistry registry, string path) =>
        publication.SealedFile is { } kept ? Path.GetRelativePath(".", Path.GetFullPath(Path.Combine(FolderOf(path), registry.Keys.Open(kept)))) : null;

    private static string FolderOf(string registry) => Path.GetDirectoryName(Path.GetFullPath(registry)) ?? ".";
}
