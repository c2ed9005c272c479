namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>Where personal data may end that does not belong there.</summary>
internal enum DiagnosticSink
{
    /// <summary>A log or trace.</summary>
    Log,

    /// <summary>The console.</summary>
    Console,

    /// <summary>The message of an exception.</summary>
    Exception,

    /// <summary>A route or query string.</summary>
    Address,

    /// <summary>A file under the web root.</summary>
    WebRoot,
}
