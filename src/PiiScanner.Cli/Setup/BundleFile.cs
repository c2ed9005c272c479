namespace PiiScanner.Cli.Setup;

/// <summary>One file of an OCR bundle.</summary>
/// <param name="Source">Full path in the folder or on the stick.</param>
/// <param name="Target">Path inside the installed bundle, with slashes.</param>
/// <param name="Sha256">Digest it must have, lower-case hex; null where the folder states none.</param>
internal sealed record BundleFile(string Source, string Target, string? Sha256);
