namespace PiiScanner.Formats.Text;

/// <summary>How bytes become characters.</summary>
internal enum TextEncoding
{
    /// <summary>UTF-8; bytes that are not UTF-8 are shown as in Windows-1252.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first.</summary>
    Utf16BigEndian,

    /// <summary>UTF-32, low byte first.</summary>
    Utf32LittleEndian,

    /// <summary>Windows-1258: Vietnamese with combining tone marks.</summary>
    Windows1258,

    /// <summary>Windows-1252, each byte one character: the view from which TCVN3, VNI and VISCII can be decoded later.</summary>
    Windows1252,
}
