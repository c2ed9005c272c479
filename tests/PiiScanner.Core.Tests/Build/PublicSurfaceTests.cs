using System.Globalization;
using PiiScanner.Core.Tests.Rules;

namespace PiiScanner.Core.Tests.Build;

public class PublicSurfaceTests
{
    private static string Known => Path.Combine(RuleFiles.Root, "src/PiiScanner.Core/PublicAPI.txt");

    /// <summary>
    /// After a public member of Core was added, changed or removed on purpose: <c>PIISCANNER_WRITE_GENERATED=1 dotnet test tests/PiiScanner.Core.Tests --filter PublicSurface</c>
    /// writes the file anew; the difference is read in review.
    /// </summary>
    [Fact]
    public void Core_PublicSurface_IsTheOneWrittenDown()
    {
        var actual = PublicSurface.Of(typeof(DocumentExaminer).Assembly);
        if (Environment.GetEnvironmentVariable("PIISCANNER_WRITE_GENERATED") == "1") File.WriteAllText(Known, actual);
        var known = Lines(File.ReadAllText(Known));
        var now = Lines(actual);
        var changes = now.Except(known).Select(line => "+ " + line).Concat(known.Except(now).Select(line => "- " + line)).ToList();
        Assert.True(changes.Count == 0, "PublicAPI.txt and Core differ; if this is meant, write the file anew with PIISCANNER_WRITE_GENERATED=1:\n" + string.Join("\n", changes));
    }

    [Fact]
    public void Of_ThisAssembly_TellsMembersWithTheirSignatures()
    {
        var lines = Lines(PublicSurface.Of(typeof(PublicSurfaceTests).Assembly));

        Assert.Contains("PiiScanner.Core.Tests.Build.PublicSurfaceTests: class", lines);
        Assert.Contains("PiiScanner.Core.Tests.Build.PublicSurfaceTests.Shown: struct : IEquatable<PiiScanner.Core.Tests.Build.PublicSurfaceTests.Shown>", lines);
        Assert.Contains("PiiScanner.Core.Tests.Build.PublicSurfaceTests.Shown.Count: Int32? { get; init }", lines);
        Assert.Contains("PiiScanner.Core.Tests.Build.PublicSurfaceTests.Shown.static Parse<T>(from: T[], out found: Int32, culture: System.Globalization.CultureInfo = null): Boolean", lines);
        Assert.Contains("PiiScanner.Core.Tests.Build.PublicSurfaceTests.Sign.Minus = -1", lines);
        Assert.DoesNotContain(lines, line => line.Contains("PublicSurface.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Shown.static Hidden", StringComparison.Ordinal));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToArray();

    /// <summary>A type to describe.</summary>
    /// <param name="Count">A number.</param>
    public readonly record struct Shown(int? Count)
    {
        /// <summary>A method to describe.</summary>
        public static bool Parse<T>(T[] from, out int found, CultureInfo? culture = null)
        {
            found = from.Length;
            return culture is null && Hidden();
        }

        private static bool Hidden() => true;
    }

    /// <summary>An enumeration to describe.</summary>
    public enum Sign
    {
        /// <summary>Negative.</summary>
        Minus = -1,
    }
}
