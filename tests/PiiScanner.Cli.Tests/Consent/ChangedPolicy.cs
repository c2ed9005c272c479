namespace PiiScanner.Cli.Tests.Consent;

/// <summary>A folder of the product's own rules in which one switch of the policy is set otherwise.</summary>
internal static class ChangedPolicy
{
    /// <summary>Writes the folder.</summary>
    /// <param name="folder">Where it is made, as <c>rules</c>.</param>
    /// <param name="line">The switch as the product has it.</param>
    /// <param name="other">As it is to be.</param>
    public static string Rules(WorkFolder folder, string line = "news-pupils: note", string other = "news-pupils: review")
    {
        var own = Path.Combine(SamplesTests.Root, "rules");
        var rules = folder.At("rules");
        foreach (var path in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(rules, Path.GetRelativePath(own, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // not null: below the folder
            File.Copy(path, target, overwrite: true);
        }

        var policy = Path.Combine(rules, "policy.yaml");
        var text = File.ReadAllText(policy);
        Assert.Contains(line, text, StringComparison.Ordinal);
        File.WriteAllText(policy, text.Replace(line, other, StringComparison.Ordinal));
        return rules;
    }
}
