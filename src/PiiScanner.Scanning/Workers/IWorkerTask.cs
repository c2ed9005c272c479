namespace PiiScanner.Scanning.Workers;

/// <summary>What a worker does, again and again, one piece after the other.</summary>
public interface IWorkerTask
{
    /// <summary>Longest time one piece usually takes; the processor time it may use is bounded by it.</summary>
    TimeSpan TimeLimit { get; }

    /// <summary>Does one piece of work.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="reply">Takes parts of the answer, and how far the work has come.</param>
    /// <returns>What closes the answer.</returns>
    byte[] Run(byte[] request, IWorkerReply reply);
}
