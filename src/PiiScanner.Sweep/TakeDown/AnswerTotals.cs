using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What a school has answered about its lines.</summary>
/// <param name="Given">Lines it answered.</param>
/// <param name="Done">Lines it says it has taken down.</param>
/// <param name="WithBasis">Lines for which it names consent or a legal duty.</param>
/// <param name="StillThere">Lines it says it has taken down and that are listed all the same.</param>
public sealed record AnswerTotals(int Given, int Done, int WithBasis, int StillThere)
{
    internal AnswerTotals With(StoredAnswer answer) => this with { Given = Given + 1, Done = Done + (answer.Done != 0 ? 1 : 0), WithBasis = WithBasis + (answer.HasBasis ? 1 : 0) };
}
