using PiiScanner.Consent.Overview;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Tests;

/// <summary>What the school has to do about a withdrawal, by when, and what is late (Decree 356/2025/NĐ-CP article 5, Law 91/2025/QH15 articles 10 and 14).</summary>
public class WithdrawalTests
{
    private static readonly DateOnly Received = new(2027, 2, 10);
    private readonly School _school = new();
    private readonly string _pupil;

    public WithdrawalTests()
    {
        _pupil = _school.Pupil();
        _school.Add(_school.Yes(_pupil));
    }

    [Fact]
    public void Article5_NothingDone_ThreeStepsAreOpen()
    {
        Withdraw();
        Assert.Equal([(WithdrawalStep.Answered, new DateOnly(2027, 2, 12)), (WithdrawalStep.Stopped, new DateOnly(2027, 2, 25)), (WithdrawalStep.Deleted, new DateOnly(2027, 3, 2))], Status().Open);
    }

    [Theory]
    [InlineData("facebook", "2027-03-02", "2027-03-12")]
    [InlineData("zalo", "2027-03-02", "2027-03-12")]
    [InlineData("website", "2027-02-25", "2027-03-02")]
    public void Article5_WhatOthersStore_HasTheLongerTerms(string channel, string stop, string delete)
    {
        Publish(channel);
        Withdraw();
        Assert.Equal((DateOnly.Parse(stop), DateOnly.Parse(delete)), (Status().Deadlines.Stop, Status().Deadlines.Delete));
    }

    [Fact]
    public void Article5_ExtendedOnce_TheTermsDouble_TheAnswerDoesNot()
    {
        Step(Withdraw(), WithdrawalStep.Extended, Received.AddDays(1));
        Assert.Equal(new Deadlines(new DateOnly(2027, 2, 12), new DateOnly(2027, 3, 12), new DateOnly(2027, 3, 22)), Status().Deadlines);
    }

    [Fact]
    public void Article14_1_Deleted_IsStoppedToo()
    {
        var id = Withdraw();
        Step(id, WithdrawalStep.Answered, Received.AddDays(1));
        Step(id, WithdrawalStep.Deleted, Received.AddDays(3));
        Assert.Empty(Status().Open);
    }

    [Theory]
    [InlineData("2027-02-12", 0)]
    [InlineData("2027-02-13", 1)]
    [InlineData("2027-03-03", 3)]
    public void Due_WhatIsLate_IsSaid(string today, int late)
    {
        Withdraw();
        var items = DueItem.In(_school.Registry, _school.Catalogue, DateOnly.Parse(today), DateOnly.Parse(today));
        Assert.Equal(late, items.Count(item => item.What.Vi.StartsWith("QUÁ HẠN", StringComparison.Ordinal)));
        Assert.All(items, item => Assert.Equal("3B", item.Class));
    }

    [Fact]
    public void Recheck_AfterPublicationStopped_NothingIsToGo()
    {
        Publish("website");
        var id = Withdraw();
        Assert.True(Recheck().MustGo);
        Step(id, WithdrawalStep.Stopped, Received.AddDays(2));
        Assert.False(Recheck().MustGo);
    }

    [Fact]
    public void Recheck_PublishedAgainAfterTheWithdrawal_IsToGo()
    {
        Step(Withdraw(), WithdrawalStep.Deleted, Received.AddDays(2));
        Publish("website", Received.AddDays(10));
        Assert.True(Recheck().MustGo);
    }

    [Fact]
    public void Read_StepOfAWithdrawalThatIsNotThere_IsBroken()
    {
        Step(Withdraw(), WithdrawalStep.Answered, Received);
        Assert.Equal(Received, ConsentRegistry.Read(_school.Registry.ToString(), School.Key).Withdrawals.Single().On(WithdrawalStep.Answered));
        var wrong = _school.Registry.With([new WithdrawalStepEntry("nobody", WithdrawalStep.Answered, Received)], Received).ToString();
        Assert.Throws<RegistryException>(() => ConsentRegistry.Read(wrong, School.Key));
    }

    private Recheck Recheck() => Publications.Recheck.ByKeys(_school.Registry.Publications.Single(), _school.Registry, _school.Catalogue, Received.AddDays(20));

    private WithdrawalStatus Status() => Assert.Single(WithdrawalStatus.All(_school.Registry, _school.Catalogue));

    private string Withdraw()
    {
        var id = ConsentRegistry.NewId();
        _school.Add(new WithdrawalEntry(id, _pupil, null, null, Received, "paper"));
        return id;
    }

    private void Step(string id, WithdrawalStep step, DateOnly on) => _school.Add(new WithdrawalStepEntry(id, step, on));

    private void Publish(string channel, DateOnly? on = null) => _school.Add(new PublicationEntry("p", "00", channel, "honours", _school.Keys.Seal("https://example.edu.vn"), on ?? School.Today, [new PublishedPerson(_pupil, ["person-name", "class"], "c")], 0, null, "2026.1"));
}
