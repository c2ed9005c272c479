using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning;

/// <summary>Ends the reading of an outermost file in this process: something in it must be read in another one. Never leaves the pipeline.</summary>
internal sealed class IsolationSignal : Exception
{
    /// <summary>What was found out of the outermost file so far.</summary>
    public FileReport? Head { get; set; }
}
