using System.Reflection;
using System.Runtime.InteropServices;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Archive.Native;

/// <summary>The functions of libarchive (3.2 or later) that reading needs. Strings are bytes: names are decoded here, not there.</summary>
internal static unsafe partial class ArchiveApi
{
    /// <summary>A call went well.</summary>
    public const int Ok = 0;

    /// <summary>There is no further entry.</summary>
    public const int End = 1;

    /// <summary>A call went well, with a remark: what follows can be used.</summary>
    public const int Warn = -20;

    private const string Library = "archive";

    private static readonly Lazy<bool> Found = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(ArchiveApi).Assembly, Resolve);
        return CompanionLibrary.LoadArchive() != 0;
    });

    /// <summary>True when the library can be used; to be asked before any other member.</summary>
    public static bool IsThere => Found.Value;

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path) => library == Library ? CompanionLibrary.LoadArchive() : 0;

    [LibraryImport(Library, EntryPoint = "archive_read_new")]
    public static partial ArchiveHandle ReadNew();

    [LibraryImport(Library, EntryPoint = "archive_read_free")]
    public static partial int ReadFree(nint archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_filter_bzip2")]
    public static partial int SupportBzip2(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_filter_xz")]
    public static partial int SupportXz(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_filter_zstd")]
    public static partial int SupportZstd(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_filter_compress")]
    public static partial int SupportCompress(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_format_raw")]
    public static partial int SupportRaw(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_format_7zip")]
    public static partial int SupportSevenZip(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_format_rar")]
    public static partial int SupportRar(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_format_rar5")]
    public static partial int SupportRar5(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_support_format_zip_seekable")]
    public static partial int SupportZip(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_add_passphrase", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddPassphrase(ArchiveHandle archive, string passphrase);

    [LibraryImport(Library, EntryPoint = "archive_read_set_read_callback")]
    public static partial int SetRead(ArchiveHandle archive, delegate* unmanaged[Cdecl]<nint, nint, byte**, nint> read);

    [LibraryImport(Library, EntryPoint = "archive_read_set_seek_callback")]
    public static partial int SetSeek(ArchiveHandle archive, delegate* unmanaged[Cdecl]<nint, nint, long, int, long> seek);

    [LibraryImport(Library, EntryPoint = "archive_read_set_callback_data")]
    public static partial int SetCallbackData(ArchiveHandle archive, nint data);

    [LibraryImport(Library, EntryPoint = "archive_read_open1")]
    public static partial int Open(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_read_next_header")]
    public static partial int NextHeader(ArchiveHandle archive, out nint entry);

    [LibraryImport(Library, EntryPoint = "archive_read_data")]
    public static partial nint ReadData(ArchiveHandle archive, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "archive_read_has_encrypted_entries")]
    public static partial int HasEncryptedEntries(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_error_string")]
    public static partial byte* ErrorText(ArchiveHandle archive);

    [LibraryImport(Library, EntryPoint = "archive_entry_pathname")]
    public static partial byte* Name(nint entry);

    [LibraryImport(Library, EntryPoint = "archive_entry_pathname_w")]
    public static partial char* WideName(nint entry);

    [LibraryImport(Library, EntryPoint = "archive_entry_filetype")]
    public static partial uint FileType(nint entry);

    [LibraryImport(Library, EntryPoint = "archive_entry_is_encrypted")]
    public static partial int IsEncrypted(nint entry);
}
