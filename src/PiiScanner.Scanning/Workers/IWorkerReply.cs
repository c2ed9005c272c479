namespace PiiScanner.Scanning.Workers;

/// <summary>What a worker tells its run during a piece of work.</summary>
public interface IWorkerReply
{
    /// <summary>A file inside the present one is begun: should the worker break, this one is to blame.</summary>
    /// <param name="file">Which.</param>
    void Enter(string file);

    /// <summary>The file begun last is ended.</summary>
    void Leave();

    /// <summary>A costly part begins.</summary>
    /// <param name="more">What it may take on top of the limit.</param>
    void NeedTime(TimeSpan more);

    /// <summary>One part of the answer.</summary>
    /// <param name="part">Its content.</param>
    void Part(byte[] part);
}
