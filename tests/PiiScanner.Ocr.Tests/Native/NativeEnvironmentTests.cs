using System.Runtime.InteropServices;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Tests.Native;

/// <summary>Standard error belongs to the whole process.</summary>
[CollectionDefinition(nameof(NotInParallel), DisableParallelization = true)]
public sealed class NotInParallel;

[Collection(nameof(NotInParallel))]
public sealed partial class NativeEnvironmentTests
{
    private const int StandardError = 2;

    [NativeFact]
    public void LimitOpenMp_AfterTheLibrariesAreLoaded_IsWhatNativeCodeSees() =>
        Assert.Equal("1", NativeEnvironment.NativeValue("OMP_THREAD_LIMIT"));

    [NativeFact]
    public void Probe_ThisMachine_GivesVersions()
    {
        OcrEngineStatus status = OcrEngineStatus.Probe();

        Assert.Matches("^[45][.]", status.Tesseract);
        Assert.Matches("^1[.][0-9]+", status.Leptonica);
        Assert.True(File.Exists(Path.Combine(status.DataFolder!, "vie.traineddata")));
        Assert.True(status.CanRead);
    }

    [Fact]
    public void Missing_NothingFound_NamesEverything()
    {
        OcrEngineStatus status = new(null, null, null, null, null, "vie");

        Assert.False(status.CanRead);
        Assert.Equal(["tesseract", "tesseract data: vie", "zbar", "libheif"], status.Missing.AsEnumerable());
    }

    [Fact]
    public void Candidates_FolderOfTheUser_ComesFirst()
    {
        string folder = Directory.CreateTempSubdirectory("ocr-search").FullName;
        try
        {
            string name = OperatingSystem.IsWindows() ? "libtesseract-5.dll" : OperatingSystem.IsMacOS() ? "libtesseract.5.dylib" : "libtesseract.so.5";
            File.WriteAllText(Path.Combine(folder, name), "");

            Assert.Equal(Path.Combine(folder, name), new LibrarySearch(folder).Candidates(LibraryName.Tesseract).First());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [NativeFact]
    public void Start_LanguageThatIsNotThere_ReturnsNull()
    {
        using IDisposable quiet = NativeEnvironment.Quiet();

        Assert.Null(TesseractReader.Start(NativeSide.Engine.Status.DataFolder!, "vie+xyz"));
    }

    [Fact]
    public void Quiet_NestedScopes_SilenceStandardErrorUntilTheLastEnds()
    {
        if (OperatingSystem.IsWindows())
            return; // nothing is redirected there
        string file = Path.GetTempFileName();
        int saved = Duplicate(StandardError);
        int target = Open(file, 1);
        try
        {
            _ = DuplicateTo(target, StandardError);
            IDisposable outer = NativeEnvironment.Quiet(), inner = NativeEnvironment.Quiet();
            Print("a");
            inner.Dispose();
            Print("b");
            outer.Dispose();
            Print("c");
        }
        finally
        {
            _ = DuplicateTo(saved, StandardError);
            _ = Close(saved);
            _ = Close(target);
        }
        string printed = File.ReadAllText(file);
        File.Delete(file);
        Assert.Equal("c", printed);
    }

    private static void Print(string text) => _ = Write(StandardError, System.Text.Encoding.ASCII.GetBytes(text), (nuint)text.Length);

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int DuplicateTo(int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, byte[] bytes, nuint count);
}
