namespace PiiScanner.Web;

/// <summary>A channel or a purpose the page lets one choose.</summary>
/// <param name="Id">The word of the command line.</param>
/// <param name="Vi">What people read, in Vietnamese.</param>
/// <param name="En">The same in English.</param>
public sealed record PageWord(string Id, string Vi, string En);
