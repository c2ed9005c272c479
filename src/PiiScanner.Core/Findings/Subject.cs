namespace PiiScanner.Core.Findings;

/// <summary>Whose value it is.</summary>
public enum Subject
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A pupil, child or student.</summary>
    Pupil,

    /// <summary>A pupil's parent or guardian.</summary>
    Parent,

    /// <summary>A teacher or other employee.</summary>
    Staff,

    /// <summary>A person acting in office.</summary>
    Official,

    /// <summary>A school, office or company.</summary>
    Organisation,

    /// <summary>Somebody else: an author, a historical figure.</summary>
    Other,
}
