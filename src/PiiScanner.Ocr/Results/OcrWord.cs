namespace PiiScanner.Ocr;

/// <summary>One word as it was read.</summary>
/// <param name="Text">Never empty, no white space at the ends; composed characters as the recogniser gives them.</param>
/// <param name="Confidence">The recogniser's own estimate, 0 to 1.</param>
/// <param name="Box">Where it stands. On a turned or tilted page the box is the upright one around it.</param>
public sealed record OcrWord(string Text, double Confidence, OcrBox Box);
