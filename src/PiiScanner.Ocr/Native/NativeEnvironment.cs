using System.Runtime.InteropServices;

namespace PiiScanner.Ocr.Native;

/// <summary>What must hold in the native process around the libraries: one OpenMP thread, no text on the console.</summary>
internal static partial class NativeEnvironment
{
    private const string Variable = "OMP_THREAD_LIMIT";
    private const int StandardError = 2;
    private const int WriteOnly = 1;

    private static readonly object Gate = new();
    private static int _depth;
    private static int _saved = -1;

    /// <summary>
    /// Sets <c>OMP_THREAD_LIMIT=1</c> where libgomp will look. The runtime's own setter does not reach native getenv on Unix,
    /// and OpenMP reads the variable once, when it is loaded: this must run before Tesseract is.
    /// </summary>
    /// <remarks>Without it Tesseract 5 spends more than twice the processor time for the same page.</remarks>
    public static void LimitOpenMp()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetEnvironment(Variable, "1", 1);
            return;
        }
        Environment.SetEnvironmentVariable(Variable, "1");
        _ = PutEnvironmentOld(Variable, "1");
        _ = PutEnvironmentNew(Variable, "1");
    }

    /// <summary>The value native code sees, or null.</summary>
    public static string? NativeValue(string name) =>
        OperatingSystem.IsWindows() ? Environment.GetEnvironmentVariable(name) : Marshal.PtrToStringUTF8(GetEnvironment(name));

    /// <summary>
    /// Sends what native decoders print on standard error to nowhere until the result is disposed. Managed writers are not
    /// affected: they hold their own duplicate of the descriptor. Does nothing on Windows.
    /// </summary>
    public static IDisposable Quiet()
    {
        if (!OperatingSystem.IsWindows())
            lock (Gate)
                if (_depth++ == 0)
                    Redirect();
        return new Scope();
    }

    private static void Redirect()
    {
        _ = Console.Error; // opens the managed duplicate before the descriptor changes
        int nowhere = Open("/dev/null", WriteOnly);
        if (nowhere < 0)
            return;
        _saved = Duplicate(StandardError);
        if (_saved >= 0)
            _ = DuplicateTo(nowhere, StandardError);
        _ = Close(nowhere);
    }

    private static void Restore()
    {
        if (_saved < 0)
            return;
        _ = DuplicateTo(_saved, StandardError);
        _ = Close(_saved);
        _saved = -1;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetEnvironment(string name);

    [LibraryImport("msvcrt", EntryPoint = "_putenv_s", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PutEnvironmentOld(string name, string value);

    [LibraryImport("ucrtbase", EntryPoint = "_putenv_s", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PutEnvironmentNew(string name, string value);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int DuplicateTo(int descriptor, int target);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    private sealed class Scope : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            if (_ended || OperatingSystem.IsWindows())
                return;
            _ended = true;
            lock (Gate)
                if (--_depth == 0)
                    Restore();
        }
    }
}
