using System.Security.Cryptography;

namespace PiiScanner.Cli;

/// <summary>A new secret in letters that are not mistaken for each other on paper.</summary>
internal static class NewSecret
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Groups = 8;

    /// <summary>Eight groups of four, more than 156 bits.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
