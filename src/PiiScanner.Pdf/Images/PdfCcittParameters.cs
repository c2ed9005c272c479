namespace PiiScanner.Pdf;

/// <summary>How fax data is encoded (ISO 32000-1, table 11): what a TIFF header around the bytes has to say.</summary>
/// <param name="K">Below 0: Group 4; 0: Group 3 of one dimension; above 0: Group 3 of two dimensions.</param>
/// <param name="Columns">Width in pixels.</param>
/// <param name="Rows">Height in pixels; 0 where only the end of the data tells.</param>
/// <param name="BlackIs1">Whether 1 bits are black.</param>
/// <param name="ByteAligned">Whether each row starts at a byte.</param>
public sealed record PdfCcittParameters(int K, int Columns, int Rows, bool BlackIs1, bool ByteAligned);
