using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning;

/// <summary>Watches the visit of one outermost file.</summary>
internal interface IVisitWatch
{
    /// <summary>An embedded file is about to be scanned.</summary>
    /// <param name="file">Which: its path, and how many of that path were met before it in its container. The same in every visit of the same bytes.</param>
    /// <returns>Why it is not to be scanned; null to go on.</returns>
    StatusReason? Enter(string file);

    /// <summary>The embedded file begun last is done.</summary>
    void Leave();

    /// <summary>A costly part begins.</summary>
    /// <param name="more">What it may take on top of the time limit.</param>
    void NeedTime(TimeSpan more);
}
