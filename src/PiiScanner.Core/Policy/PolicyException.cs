namespace PiiScanner.Core.Policy;

/// <summary>A policy file that cannot be used; the message names file, line and what is wrong.</summary>
/// <param name="message">Message for the person who wrote the file.</param>
public sealed class PolicyException(string message) : Exception(message);
