using System.Collections.Immutable;

namespace PiiScanner.Ocr;

/// <summary>The layouts of ICAO Doc 9303.</summary>
public enum MachineReadableFormat
{
    /// <summary>Identity card: three lines of 30 characters.</summary>
    Td1,
    /// <summary>Older identity card: two lines of 36 characters.</summary>
    Td2,
    /// <summary>Passport: two lines of 44 characters.</summary>
    Td3,
}

/// <summary>A machine readable zone, as text.</summary>
/// <param name="Format">Which layout its lines fill.</param>
/// <param name="Lines">Upper-case letters, digits and <c>&lt;</c>, padded to the layout's length.</param>
/// <param name="ValidChecks">How many of its check digits agree.</param>
/// <param name="Checks">How many check digits the layout has.</param>
/// <param name="Box">Around all lines.</param>
public sealed record MachineReadableZone(MachineReadableFormat Format, ImmutableArray<string> Lines, int ValidChecks, int Checks, OcrBox Box)
{
    /// <summary>True when every check digit agrees: a misread character is then very unlikely.</summary>
    public bool IsVerified => ValidChecks == Checks;
}
