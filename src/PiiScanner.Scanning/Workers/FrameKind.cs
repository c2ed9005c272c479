namespace PiiScanner.Scanning.Workers;

/// <summary>What a message between a run and its worker says.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the worker, first: how it shall work.</summary>
    Configure = 1,

    /// <summary>To the worker: one piece of work.</summary>
    Request = 2,

    /// <summary>From the worker: it is configured.</summary>
    Ready = 16,

    /// <summary>From the worker: it cannot work as configured.</summary>
    Refused = 17,

    /// <summary>From the worker: it begins a file inside; which, in UTF-8.</summary>
    Enter = 18,

    /// <summary>From the worker: it has ended the file it began last.</summary>
    Leave = 19,

    /// <summary>From the worker: a costly part begins, for which the file may take longer; eight bytes, ticks of 100 ns.</summary>
    MoreTime = 20,

    /// <summary>From the worker: one part of the answer.</summary>
    Part = 21,

    /// <summary>From the worker: the end of the answer.</summary>
    Done = 22,
}
