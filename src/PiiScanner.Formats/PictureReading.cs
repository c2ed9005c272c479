using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;

namespace PiiScanner.Formats;

/// <summary>What came of reading a picture.</summary>
public abstract record PictureReading
{
    private PictureReading()
    {
    }

    /// <summary>The picture was read; what could not be shows in each page's own gaps.</summary>
    /// <param name="Pages">One for each frame, in order; at least one.</param>
    public sealed record Ok(IReadOnlyList<PicturePage> Pages) : PictureReading;

    /// <summary>Nothing of the picture was read.</summary>
    /// <param name="Code">Stable code in kebab case: <c>image-not-read</c> (no engine), <c>damaged</c>, <c>limit-reached</c>, <c>unsupported</c>.</param>
    /// <param name="Reason">Said to people, without any value from the picture.</param>
    public sealed record Failed(string Code, LocalizedText Reason) : PictureReading
    {
        /// <summary>True when the picture may be sound and the engine is what is missing.</summary>
        public bool IsEngineMissing => Code == "image-not-read";
    }
}
