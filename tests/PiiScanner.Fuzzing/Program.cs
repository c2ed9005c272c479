using System.Globalization;
using PiiScanner.Core;
using PiiScanner.Fixtures.Archives;
using PiiScanner.Fuzzing;

// By hand, as long as one likes: damages generated files of every format and container, reads and examines what comes out, and keeps each file that breaks the reader.
if (args is not [{ } folder, { } countText, .. var rest] || rest.Length > 1)
{
    Console.Error.WriteLine("usage: PiiScanner.Fuzzing FOLDER_FOR_FINDS COUNT [FIRST_SEED]");
    return 2;
}

Directory.CreateDirectory(folder);
var count = int.Parse(countText, CultureInfo.InvariantCulture);
var first = rest is [{ } seedText] ? int.Parse(seedText, CultureInfo.InvariantCulture) : 1;
var files = new ArchiveFolder(400, seed: (ulong)first).Files().Where(file => file.Bytes.Length is > 0 and < 200_000).ToList();
var options = new ExamineOptions { AsOf = (2026, 6, 1) };
var finds = 0;
for (var seed = first; seed < first + count; seed++)
{
    var (path, bytes) = files[seed % files.Count];
    var damaged = new Mutator(seed).Mutate(bytes);
    // Written before it is read: a crash that nothing catches leaves it behind.
    var trial = Path.Combine(folder, $"{seed}{Path.GetExtension(path)}");
    File.WriteAllBytes(trial, damaged);
    try
    {
        DeepReading.Run(path, damaged, null, document => DocumentExaminer.Default.Examine(document, options, CancellationToken.None));
        File.Delete(trial);
    }
    catch (Exception defect)
    {
        finds++;
        Console.WriteLine($"{Path.GetFileName(trial)}: {defect.GetType().Name} at {defect.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
    }
}

Console.WriteLine($"{count} damaged files, {finds} defects");
return finds == 0 ? 0 : 1;
