using PiiScanner.Ocr.Pictures.Scenes;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Prints one row for each hard picture.</summary>
internal sealed class ScenesTable(string[] arguments)
{
    public void Print()
    {
        HashSet<string>? wanted = Program.Value(arguments, "--scenes")?.Split(',').ToHashSet();
        using Comparison comparison = new(!arguments.Contains("--no-plain"), Program.Value(arguments, "--debug"));
        string folder = Path.Combine(Program.Work(arguments), "scenes");
        Directory.CreateDirectory(folder);
        Console.WriteLine(ReadingTable.Head);
        Outcome total = new();
        foreach ((string name, Func<Scene> draw) in AllScenes.ByName.Where(scene => wanted?.Contains(scene.Key) != false))
        {
            Scene scene = draw();
            string path = Path.Combine(folder, name + (scene.File[0] == 0xff ? ".jpg" : ".png"));
            if (!File.Exists(path) || !scene.File.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            {
                File.WriteAllBytes(path, scene.File);
                File.Delete(path + ".plain.time");
            }
            Outcome outcome = comparison.Run(new StoredPicture(path, scene.Words), scene.People);
            Console.WriteLine(ReadingTable.Row(name, outcome));
            total.Add(outcome);
        }
        Console.WriteLine(ReadingTable.Row("**all**", total));
    }
}
