namespace PiiScanner.Formats.Archive;

/// <summary>Unpacking reached one of the <see cref="ReadLimits"/>.</summary>
internal sealed class UnpackLimitException() : Exception("A limit was reached while unpacking.");
