namespace PiiScanner.Reporting;

/// <summary>From which verdict on a scan ends with exit code 1.</summary>
public enum FailOn
{
    /// <summary>Only a file that must not be published.</summary>
    Block,

    /// <summary>Also a file that a person must decide on.</summary>
    Review,

    /// <summary>No verdict; what was not examined still shows.</summary>
    Never,
}
