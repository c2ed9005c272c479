namespace PiiScanner.Ocr.Evaluation.Cards;

/// <summary>One kind of drawn picture.</summary>
/// <param name="What">Short.</param>
/// <param name="IsWanted">True where it is to be told.</param>
/// <param name="HoldsPeople">True where a finding is right in any case.</param>
/// <param name="File">Start of its files' names.</param>
/// <param name="Extension">End of its files' names, with the dot.</param>
/// <param name="Draw">The file, from its number on.</param>
internal sealed record PictureKind(string What, bool IsWanted, bool HoldsPeople, string File, string Extension, Func<int, byte[]> Draw);
