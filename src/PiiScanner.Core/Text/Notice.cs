namespace PiiScanner.Core.Text;

/// <summary>Something worth telling that is no finding: hidden content, a wrong extension, an external link.</summary>
/// <param name="Code">Stable code in kebab case, as in the JSON contract: <c>hidden-content</c>, <c>extension-mismatch</c>, …</param>
/// <param name="Text">Said to people, without any value from the document.</param>
/// <param name="Location">Where, when known.</param>
public sealed record Notice(string Code, LocalizedText Text, Location? Location = null);
