namespace PiiScanner.Scanning.Workers;

/// <summary>What one piece of work may cost before its worker is killed.</summary>
internal sealed record WorkerLimits
{
    /// <summary>Longest time; grows while the worker asks for more.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Most resident memory, in bytes.</summary>
    public required long Memory { get; init; }

    /// <summary>How long a worker that has passed its time may take to stop by itself. Default 10 seconds.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest time from the start of a process until it is ready. Default two minutes, because the machine may be busy.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromMinutes(2);
}
