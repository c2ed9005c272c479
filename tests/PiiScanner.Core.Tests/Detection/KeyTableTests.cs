using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Tests.Detection;

public class KeyTableTests
{
    [Fact]
    public void Item_ManyKeys_EachKeepsItsNumber()
    {
        var random = new Random(3);
        var table = new KeyTable();
        var expected = new Dictionary<ulong, int>();
        for (var i = 1; i <= 5000; i++)
        {
            var key = i % 3 == 0 ? (ulong)i : (ulong)random.NextInt64();
            table[key] = i;
            expected[key] = i;
        }

        foreach (var pair in expected) Assert.Equal(pair.Value, table[pair.Key]);
        Assert.False(table.Holds(ulong.MaxValue));
        Assert.Equal(0, table[ulong.MaxValue]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[1] = 0);
    }
}
