using System.Text;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.Tests.OldOffice;

public sealed class LooseTextsTests
{
    [Fact]
    public void Find_TextsBetweenOtherBytes_GivesThem()
    {
        byte[] bytes = [0, 3, 0xFF, 10, 0, 1, .. Encoding.Unicode.GetBytes("Đỗ Thị Mẫu"), 0, 0, 9, .. "0912345678"u8, 0, 7, .. "Tr\u00CDn Binh"u8, 1, 2, .. "abc"u8, 4];

        Assert.Equal(["Đỗ Thị Mẫu", "0912345678"], LooseTexts.Find(bytes)!.Take(2));
    }

    [Fact]
    public void Find_NumbersAndNoise_GivesNothing()
    {
        var noise = new byte[20_000];
        var seed = 12345u;
        for (var i = 0; i < noise.Length; i++) noise[i] = (byte)((seed = (seed * 1664525) + 1013904223) >> 24);

        Assert.Empty(LooseTexts.Find([1, 0, 2, 0, 65, 0, 66, 0, 9, 0, 0, 0, 0x40, 0x41, 0x42])!);
        Assert.InRange(LooseTexts.Find(noise)!.Count, 0, 40);
    }

    [Fact]
    public void Find_TooManyTexts_SaysSo() =>
        Assert.Null(LooseTexts.Find([.. Enumerable.Repeat<byte[]>([.. "Mau Binh"u8, 0], 100_001).SelectMany(one => one)]));
}
