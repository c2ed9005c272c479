using PiiScanner.Core.Redaction;

namespace PiiScanner.Core.Tests.Redaction;

public sealed class KeySetTests
{
    [Fact]
    public void Add_ManyKeys_HoldsThemAndNoOther()
    {
        var set = new KeySet();
        var known = new HashSet<ulong>();
        for (var i = 1UL; i <= 50_000; i++)
        {
            var key = (i % 40_000 + 1) * 0x9E3779B97F4A7C15UL;
            Assert.Equal(known.Add(key), set.Add(key));
        }

        Assert.Equal(known.Count, set.Count);
        Assert.All(known, key => Assert.Equal(key, set.Find(key)));
        Assert.Equal(0UL, set.Find(0x123456789UL));
    }

    [Fact]
    public void Add_KeysThatAllWantOnePlace_AreAllHeld()
    {
        var set = new KeySet();
        for (var i = 1UL; i <= 500; i++) set.Add(0xFFFFFFFF_00000000UL | i);

        Assert.All(Enumerable.Range(1, 500), i => Assert.NotEqual(0UL, set.Find(0xFFFFFFFF_00000000UL | (ulong)i)));
        Assert.Equal(0UL, set.Find(0xFFFFFFFF_00000000UL | 501));
    }

    [Fact]
    public void Add_SameKeyWithAnotherMark_KeepsTheFirst()
    {
        var set = new KeySet(markBits: 5);

        Assert.True(set.Add(0xAB00 | 3));
        Assert.False(set.Add(0xAB00 | 7));
        Assert.Equal(0xAB03UL, set.Find(0xAB00));
    }
}
