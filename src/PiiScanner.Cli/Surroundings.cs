namespace PiiScanner.Cli;

/// <summary>What a run knows besides files, rules and options: who agreed, and what the school publishes of itself.</summary>
/// <param name="Consent">How consent is applied; null when nothing was said of it.</param>
/// <param name="School">The school's own file, or null.</param>
internal sealed record Surroundings(ConsentUse? Consent = null, SchoolFile? School = null);
