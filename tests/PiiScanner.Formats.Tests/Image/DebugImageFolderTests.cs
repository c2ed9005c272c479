using PiiScanner.Formats.Image;

namespace PiiScanner.Formats.Tests.Image;

public sealed class DebugImageFolderTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "pii-debug-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Write_Step_StandsUnderTheDigestAlone()
    {
        byte[] picture = [1, 2, 3];
        new DebugImageFolder(_folder, picture).Write(2, "05-deskew", new byte[] { 9 });
        var file = Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal(Path.Combine("039058c6f2c0", "2-05-deskew.png"), Path.GetRelativePath(_folder, file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!)); // not null: the file has a folder
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
