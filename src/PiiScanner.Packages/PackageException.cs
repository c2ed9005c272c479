namespace PiiScanner.Packages;

/// <summary>A package cannot be built; the message says why and what to do.</summary>
/// <param name="message">For the person who builds.</param>
internal sealed class PackageException(string message) : Exception(message);
