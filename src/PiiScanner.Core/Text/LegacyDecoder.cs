namespace PiiScanner.Core.Text;

/// <summary>Turns the codes of one legacy encoding into Vietnamese letters. Stateless.</summary>
internal abstract class LegacyDecoder
{
    /// <summary>Decodes a stretch; what is no code of the encoding is copied.</summary>
    /// <param name="source">Text with its origins.</param>
    /// <param name="start">First code unit.</param>
    /// <param name="end">Code unit behind the last.</param>
    /// <param name="target">Where the letters are added, with the origin of their first code.</param>
    public abstract void Decode(NormalBuffer source, int start, int end, NormalBuffer target);

    /// <summary>Writes letters in the codes of the encoding; null when it has none for one of them, or is never written.</summary>
    /// <param name="text">Text in NFC.</param>
    public virtual string? Encode(string text) => null;

    /// <summary>Decodes a text of its own, for a look at what it would give.</summary>
    /// <param name="text">The text.</param>
    public NormalBuffer Decode(string text)
    {
        var target = new NormalBuffer(text.Length);
        Decode(NormalBuffer.Of(text), 0, text.Length, target);
        return target;
    }
}
