using PiiScanner.Evaluation;

try
{
    return EvaluationRun.Execute(EvaluationOptions.Parse(args), Console.Out, Console.Error);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(EvaluationOptions.Usage);
    return 2;
}
