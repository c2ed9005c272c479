namespace PiiScanner.Scanning.TestWorker;

/// <summary>A worker that says it is ready, waits for work, answers with the bytes it is told to, and ends.</summary>
internal static class BrokenProtocol
{
    public static void ReadyThen(ReadOnlySpan<byte> answer)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Skip(input);
        output.Write([(byte)'P', (byte)'W', 1, 16, 0, 0, 0, 0]);
        output.Flush();
        Skip(input);
        output.Write(answer);
        output.Flush();
    }

    private static void Skip(Stream input)
    {
        var header = new byte[8];
        input.ReadExactly(header);
        input.ReadExactly(new byte[BitConverter.ToInt32(header, 4)]);
    }
}
