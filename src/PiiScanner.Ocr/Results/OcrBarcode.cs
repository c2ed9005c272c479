namespace PiiScanner.Ocr;

/// <summary>A QR code that was decoded.</summary>
/// <param name="Payload">Its text, as UTF-8 where the bytes are that.</param>
/// <param name="Box">Around its corners: what to paint over.</param>
public sealed record OcrBarcode(string Payload, OcrBox Box);
