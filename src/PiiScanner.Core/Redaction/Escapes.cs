namespace PiiScanner.Core.Redaction;

/// <summary>Ways in which a text may write a character as something else.</summary>
[Flags]
public enum Escapes
{
    /// <summary>Every sign stands for itself.</summary>
    None = 0,

    /// <summary>Character references of markup and <c>\u1ea1</c>, <c>\n</c> of scripts; <c>%E1</c> of addresses.</summary>
    Characters = 1,

    /// <summary>Tags are passed over, so that a value over several runs is seen whole.</summary>
    Tags = 2,

    /// <summary>A percent sign may be escaped itself, once or several times: <c>%2541</c>, <c>%252541</c>.</summary>
    Again = 4,
}
