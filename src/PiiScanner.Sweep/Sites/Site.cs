namespace PiiScanner.Sweep.Sites;

/// <summary>One school of a sweep of many.</summary>
/// <param name="School">Its name.</param>
/// <param name="Folder">Its folder below the root, with <c>/</c>.</param>
/// <param name="Address">Its public address, or empty.</param>
public sealed record Site(string School, string Folder, string Address);
