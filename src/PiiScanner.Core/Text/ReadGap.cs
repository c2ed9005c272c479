namespace PiiScanner.Core.Text;

/// <summary>Something in the document that was not read. A document with a gap is <c>partial</c>, never clear.</summary>
/// <param name="Code">Stable code in kebab case, such as <c>image-not-read</c> or <c>limit-reached</c>.</param>
/// <param name="What">What was not read and why, without any value from the document.</param>
/// <param name="Location">Where, when known.</param>
public sealed record ReadGap(string Code, LocalizedText What, Location? Location = null);
