namespace PiiScanner.Core.Redaction;

/// <summary>What is done with a value. None of them is anonymisation; masking and initials are called "đã che".</summary>
public enum Operator
{
    /// <summary>Left as it is.</summary>
    Keep,

    /// <summary>Most of it replaced by asterisks: <c>Nguyễn V** A**</c>, <c>09*****123</c>.</summary>
    Mask,

    /// <summary>First letters only: <c>N.V.A.</c>; other kinds than names are masked.</summary>
    Initials,

    /// <summary>Taken out.</summary>
    Remove,

    /// <summary>The whole column of a table taken out; a value in no column is masked.</summary>
    DropColumn,

    /// <summary>The whole row of a table taken out; a value in no row is masked.</summary>
    DropRow,

    /// <summary>A number for the person, the same in all files of a run: <c>Học sinh 017</c>; other kinds than names are removed.</summary>
    Pseudonym,

    /// <summary>A block of fixed width, whatever stood there.</summary>
    BlackBox,
}
