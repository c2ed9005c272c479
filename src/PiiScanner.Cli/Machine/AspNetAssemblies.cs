using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace PiiScanner.Cli.Machine;

/// <summary>
/// Finds the assemblies of ASP.NET Core when the local page asks for them. They stand in no list the program is started with: looking through them would cost every scan
/// a part of its start.
/// </summary>
internal static class AspNetAssemblies
{
    /// <summary>Folder beside the program that holds them in a package which brings its own runtime; the project file puts them there.</summary>
    public const string Folder = "aspnetcore";

    private const string SharedName = "Microsoft.AspNetCore.App";

    private static readonly Lazy<string?> Place = new(() => Find(AppContext.BaseDirectory, RuntimeEnvironment.GetRuntimeDirectory()));

    /// <summary>True where they can be found.</summary>
    public static bool IsThere => Place.Value is not null;

    /// <summary>Begins to answer for assemblies nothing else has found.</summary>
    public static void Offer() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>The folder that holds them: beside the program, or of the installed runtime.</summary>
    /// <param name="program">Folder of the program.</param>
    /// <param name="runtime">Folder of the runtime in use, such as <c>/usr/share/dotnet/shared/Microsoft.NETCore.App/10.0.1</c>.</param>
    /// <returns>Null where there is none.</returns>
    internal static string? Find(string program, string runtime)
    {
        var beside = Path.Combine(program, Folder);
        if (Directory.Exists(beside)) return beside;
        runtime = Path.TrimEndingDirectorySeparator(runtime);
        var frameworks = Path.GetDirectoryName(Path.GetDirectoryName(runtime));
        var shared = Path.Combine(frameworks ?? "", SharedName);
        if (frameworks is null || !Directory.Exists(shared)) return null;
        var same = Path.Combine(shared, Path.GetFileName(runtime));
        return Directory.Exists(same) ? same : Newest(shared, Path.GetFileName(runtime));
    }

    // As the host would: the newest of the same major version.
    private static string? Newest(string shared, string runtime)
    {
        if (!Version.TryParse(runtime.Split('-')[0], out var wanted)) return null;
        var found = from folder in Directory.EnumerateDirectories(shared)
                    let version = Version.TryParse(Path.GetFileName(folder), out var parsed) ? parsed : null
                    where version?.Major == wanted.Major
                    orderby version descending
                    select folder;
        return found.FirstOrDefault();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Nothing is trimmed: the assemblies lie whole beside the program or in the installed runtime.")]
    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (Place.Value is not { } folder || name.Name is not { } simple) return null;
        var path = Path.Combine(folder, simple + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
