namespace PiiScanner.Fixtures.Invented;

public enum Sex { Male, Female }

/// <summary>Which part of the name lexicons a corpus may draw from: names of one split never occur in the other.</summary>
public enum NameSplit { All, Dev, Test }

/// <summary>An invented full name. <see cref="Group"/> says whose naming custom it follows (kinh, e-de, foreign …).</summary>
public sealed record PersonName(string Full, Sex Sex, string Group)
{
    /// <summary>All but the last word: what school tables put under "Họ và tên đệm".</summary>
    public string FamilyPart => Full[..Math.Max(0, Full.LastIndexOf(' '))];

    /// <summary>The last word: what school tables put under "Tên".</summary>
    public string GivenPart => Full[(Full.LastIndexOf(' ') + 1)..];

    public string Surname => Full[..(Full.Contains(' ') ? Full.IndexOf(' ') : Full.Length)];
}
