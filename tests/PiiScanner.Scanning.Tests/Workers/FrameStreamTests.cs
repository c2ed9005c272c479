using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Tests.Workers;

public sealed class FrameStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_001)]
    public void Read_WhatWasWritten_ComesBack(int length)
    {
        var sent = new Frame(FrameKind.Part, [.. Enumerable.Range(0, length).Select(i => (byte)i)]);
        using var wire = new MemoryStream();
        var frames = new FrameStream(wire, wire);
        frames.Write(sent);
        frames.Write(Frame.Bare(FrameKind.Leave));
        wire.Position = 0;
        var read = frames.Read();
        Assert.Equal(FrameKind.Part, read?.Kind);
        Assert.True(sent.Payload.AsSpan().SequenceEqual(read?.Payload));
        Assert.Equal(FrameKind.Leave, frames.Read()?.Kind);
        Assert.Null(frames.Read());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(11)]
    public void Read_CutAnywhere_IsAnErrorNotAnEnd(int kept)
    {
        using var wire = new MemoryStream();
        new FrameStream(wire, wire).Write(new Frame(FrameKind.Done, [1, 2, 3, 4]));
        using var cut = new MemoryStream(wire.ToArray()[..kept]);
        Assert.ThrowsAny<EndOfStreamException>(() => new FrameStream(cut, cut).Read());
    }

    [Theory]
    [InlineData("XW\u0001\u0015\0\0\0\0")]
    [InlineData("PW\u0002\u0015\0\0\0\0")]
    [InlineData("PW\u0001\u007F\0\0\0\0")]
    [InlineData("PW\u0001\u0015\0\0\0\u007F")]
    [InlineData("Segmentation fault")]
    public void Read_WhatIsNoMessage_Throws(string bytes)
    {
        using var wire = new MemoryStream(System.Text.Encoding.ASCII.GetBytes(bytes));
        Assert.Throws<InvalidDataException>(() => new FrameStream(wire, wire).Read());
    }

    [Fact]
    public void Read_LengthThatNeverComes_CostsNoMemory()
    {
        using var wire = new MemoryStream([(byte)'P', (byte)'W', 1, 21, 0, 0, 0, 0x3F, 1]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.ThrowsAny<EndOfStreamException>(() => new FrameStream(wire, wire).Read());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }
}
