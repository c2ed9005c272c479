namespace PiiScanner.Core.Policy;

/// <summary>Who agreed to what: asked by the judgement for every record that would count. For one channel, purpose and day. One instance serves all threads.</summary>
public interface IConsentLookup
{
    /// <summary>Says what is recorded of a person.</summary>
    /// <param name="question">The record.</param>
    ConsentAnswer Ask(ConsentQuestion question);
}
