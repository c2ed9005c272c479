namespace PiiScanner.Ocr.Pipeline;

/// <summary>A word in working coordinates.</summary>
/// <param name="Text">At least one character that is not white space.</param>
/// <param name="Confidence">0 to 100, as Tesseract says it.</param>
/// <param name="Box">In the image that was recognised.</param>
/// <param name="Line">Counts the text lines of one recognition call; words with the same number stand in one line.</param>
internal sealed record RecognizedWord(string Text, double Confidence, Rect Box, int Line);
