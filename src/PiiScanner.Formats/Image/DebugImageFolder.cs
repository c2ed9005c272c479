using System.Globalization;
using System.Security.Cryptography;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Writes the pictures of the steps into a folder, those of one file together: <c>DIR/1a2b3c4d5e6f/0-05-deskew.png</c>. The inner folder is named by the file's digest, which tells nothing.</summary>
/// <param name="folder">The folder; made when it is not there, for this user alone.</param>
/// <param name="picture">The picture that is read.</param>
internal sealed class DebugImageFolder(string folder, ReadOnlySpan<byte> picture) : IDebugImageSink
{
    private const int DigestLength = 12;
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string _folder = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(picture))[..DigestLength]);

    /// <inheritdoc/>
    public void Write(int frame, string step, ReadOnlyMemory<byte> png)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_folder);
        else Directory.CreateDirectory(_folder, Private);
        File.WriteAllBytes(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{frame}-{step}.png")), png.Span);
    }
}
