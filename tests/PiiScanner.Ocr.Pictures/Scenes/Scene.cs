using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Pictures.Scenes;

/// <summary>A picture that is hard to read, and the people in it.</summary>
/// <param name="Name">Short.</param>
/// <param name="File">As somebody would publish it.</param>
/// <param name="People">Everybody who can be read in it by eye.</param>
/// <param name="Words">Where the words are, as far as that is known.</param>
public sealed record Scene(string Name, byte[] File, IReadOnlyList<ListRow> People, IReadOnlyList<PrintedWord> Words);
