namespace PiiScanner.Core.Recordings;

/// <summary>Ends the reading of a document that must be blocked whatever else it holds. Never leaves the engine.</summary>
internal sealed class VerdictReachedException : Exception;
