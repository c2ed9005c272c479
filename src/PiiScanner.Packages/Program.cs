using PiiScanner.Packages;

// dotnet run --project src/PiiScanner.Packages -- [windows] [linux] [deb] [tool] [bundle] [--output DIR] [--data DIR] [--bundle DIR]
try
{
    var order = PackageOrder.Read(args);
    new PackageBuild(order, Console.Out).Run();
    return 0;
}
catch (PackageException wrong)
{
    Console.Error.WriteLine($"packages: {wrong.Message}");
    return 2;
}
