/// <summary>Run by the runtime at the start of a process under test (DOTNET_STARTUP_HOOKS): when it ends, the names of its assemblies are written to a file. Uses nothing that would load one.</summary>
internal static class StartupHook
{
    /// <summary>Variable that names the file.</summary>
    public const string File = "PIISCANNER_TEST_ASSEMBLIES";

    /// <summary>Called by the runtime before <c>Main</c>.</summary>
    public static void Initialize()
    {
        var path = Environment.GetEnvironmentVariable(File);
        if (path is null) return;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            var names = "";
            foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies()) names += assembly.GetName().Name + "\n";
            System.IO.File.WriteAllText(path, names);
        };
    }
}
