using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Rules;

/// <summary>One digest of everything that decides: the rules, the policy and all word lists. Two scans with the same digest were judged alike.</summary>
public static class RulesDigest
{
    /// <summary>Computes the digest; it does not depend on the platform or on how lines end.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="words">The word lists, those the rules name and all others.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>SHA-256, 64 hex digits in lower case.</returns>
    public static string Of(RuleSet rules, WordLists words, PublicationPolicy policy)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (words is null) throw new ArgumentNullException(nameof(words));
        if (policy is null) throw new ArgumentNullException(nameof(policy));
        return Of(rules, words, PolicyText.Write(policy));
    }

    /// <summary>The digest of what decides what is detected, without the policy that judges it.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="words">The word lists.</param>
    /// <returns>SHA-256, 64 hex digits in lower case.</returns>
    public static string OfDetection(RuleSet rules, WordLists words)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (words is null) throw new ArgumentNullException(nameof(words));
        return Of(rules, words, "");
    }

    private static string Of(RuleSet rules, WordLists words, string policy)
    {
        var contents = new StringBuilder(RuleText.Write(rules.Rules));
        contents.Append('\f').Append(policy);
        foreach (var name in Active(rules)) contents.Append('\f').Append(name).Append('\n').Append(Lines(words.Text(name)));
        using var sha = SHA256.Create();
        var hex = new StringBuilder(64);
        foreach (var part in sha.ComputeHash(Encoding.UTF8.GetBytes(contents.ToString()))) hex.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        return hex.ToString();
    }

    // A list that is neither one of the product nor named by a rule decides nothing.
    private static SortedSet<string> Active(RuleSet rules)
    {
        var names = new SortedSet<string>(BuiltInRules.WordListNames(), StringComparer.Ordinal);
        foreach (var rule in rules.Rules)
        {
            if (rule.Find.WordFile is { } file) names.Add(RuleSet.NameOf(file));
        }

        return names;
    }

    private static string Lines(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd('\n');
}
