namespace PiiScanner.Core.Policy;

/// <summary>What the policy says of a file, in rising order of harm.</summary>
public enum Verdict
{
    /// <summary>Nothing found in what was read; never "may be published".</summary>
    Clear,

    /// <summary>A person must decide.</summary>
    Review,

    /// <summary>Must not be published as it is.</summary>
    Block,
}
