namespace PiiScanner.Scanning.Tests.Workers;

public sealed class TimeBudgetTests
{
    [Fact]
    public void Picture_EachOne_AddsItsTimeAndSaysSo()
    {
        var watch = new Watch();
        using var budget = new TimeBudget(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), watch, TimeProvider.System, CancellationToken.None);
        budget.Picture(1);
        budget.Picture(3);
        Assert.Equal(TimeSpan.FromMinutes(9), budget.Allowed);
        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3)], watch.More);
    }

    [Fact]
    public void Picture_WithoutEnd_AddsNoTimeWithoutEnd()
    {
        using var budget = new TimeBudget(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), null, TimeProvider.System, CancellationToken.None);
        for (var i = 0; i < 1000; i++) budget.Picture(7);
        Assert.Equal(TimeSpan.FromMinutes(245), budget.Allowed);
    }

    [Fact]
    public void Token_UserStops_IsCancelled()
    {
        using var user = new CancellationTokenSource();
        using var budget = new TimeBudget(TimeSpan.FromMinutes(5), TimeSpan.Zero, null, TimeProvider.System, user.Token);
        user.Cancel();
        Assert.True(budget.Token.IsCancellationRequested);
    }

    private sealed class Watch : IVisitWatch
    {
        public List<TimeSpan> More { get; } = [];

        public Core.Findings.StatusReason? Enter(string file) => null;

        public void Leave()
        {
        }

        public void NeedTime(TimeSpan more) => More.Add(more);
    }
}
