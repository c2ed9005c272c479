namespace PiiScanner.Scanning.Workers.Native;

/// <summary>Tells the run that a worker ran out of memory. The worker says it when the runtime is about to throw, so before anything else can go wrong:
/// at its heap's limit the runtime itself often does not survive what follows, and the run would see a crash like any other.</summary>
internal static class MemoryAlarm
{
    // No text in UTF-8 holds it, so what a runtime prints is never taken for it.
    private const byte Mark = 0xFF;
    private const byte Nothing = 0;

    /// <summary>Begins to watch this process.</summary>
    /// <param name="errors">Standard error as the run gave it; kept for as long as the process lives.</param>
    public static void Arm(Stream errors)
    {
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (thrown.Exception is OutOfMemoryException) Say(errors, Mark);
        };
        Rehearse(errors);
    }

    /// <summary>Says whether the alarm is in what a worker wrote to its standard error.</summary>
    /// <param name="said">What it wrote.</param>
    public static bool IsIn(ReadOnlySpan<byte> said) => said.Contains(Mark);

    // Goes the whole way once, so that later nothing of it has to be compiled or loaded.
    private static void Rehearse(Stream errors)
    {
        Say(errors, Nothing);
        try
        {
            throw new InvalidOperationException("A rehearsal.");
        }
        catch (InvalidOperationException)
        {
            Say(errors, Nothing);
        }
    }

    // An exception in here would be announced in here again, without end.
    private static void Say(Stream errors, byte what)
    {
        try
        {
            errors.Write([what]);
        }
        catch (IOException)
        {
            // The run is gone, and this process ends with it.
        }
    }
}
