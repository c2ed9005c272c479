namespace PiiScanner.Formats;

/// <summary>Reads what is written in a picture. One instance serves all threads; whatever it needs is started with the first picture.</summary>
public interface IPictureReader
{
    /// <summary>Reads a picture, all its frames. Costs seconds of processor time for a page of text.</summary>
    /// <param name="picture">A whole file of any format of <see cref="Image.ImageFormat"/>: JPEG, PNG, TIFF, …</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Its pages, or why there are none. A bad picture is a value, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel);
}
