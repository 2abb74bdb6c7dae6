using Heed.Platform.Data;
using Heed.Platform.Mail;
using Heed.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform;

public sealed class OutboxTests : RoomTest
{
    private readonly Postman postman = new();

    protected override void Adjust(WebApplicationBuilder builder) => builder.Services.AddSingleton<IMailCarrier>(postman);

    [Fact]
    public async Task A_waiting_message_is_handed_over_once()
    {
        await Write("a");
        await RunJob<SendWaitingMail>();
        await RunJob<SendWaitingMail>();
        Clock.Pass(TimeSpan.FromDays(2));
        await RunJob<SendWaitingMail>();
        Assert.Single(postman.Carried);
        Assert.Equal(MailState.Sent, (await Only()).State);
    }

    [Fact]
    public async Task A_message_that_was_refused_is_tried_again_later_and_then_goes()
    {
        await Write("a");
        postman.Refusal = "421 come back later";
        await RunJob<SendWaitingMail>();
        var mail = await Only();
        Assert.Equal((MailState.Waiting, 1, "421 come back later"), (mail.State, mail.Attempts, mail.LastError));
        Assert.Equal(Clock.Now.AddMinutes(1), mail.NextAttemptAt);

        postman.Refusal = null;
        await RunJob<SendWaitingMail>();
        Assert.Empty(postman.Carried);
        Clock.Pass(TimeSpan.FromMinutes(1));
        await RunJob<SendWaitingMail>();
        Assert.Single(postman.Carried);
        Assert.Null((await Only()).LastError);
    }

    [Fact]
    public async Task A_message_that_is_refused_for_a_day_and_a_half_is_given_up_and_can_be_tried_again_by_hand()
    {
        await Write("a");
        postman.Refusal = "550 no such person";
        for (var i = 0; i < 40; i++)
        {
            await RunJob<SendWaitingMail>();
            Clock.Pass(TimeSpan.FromHours(1));
        }
        var mail = await Only();
        Assert.Equal((MailState.Failed, 7), (mail.State, mail.Attempts));

        postman.Refusal = null;
        await Db(async db =>
        {
            (await db.Set<OutboxMail>().SingleAsync()).TryAgain(Clock.Now, out _);
            await db.SaveChangesAsync();
        });
        await RunJob<SendWaitingMail>();
        Assert.Single(postman.Carried);
    }

    [Fact]
    public async Task Two_messages_with_one_key_are_one_message()
    {
        await Write("the same");
        var twice = await Assert.ThrowsAnyAsync<DbUpdateException>(() => Write("the same"));
        Assert.True(twice.IsDuplicate());
    }

    [Fact]
    public async Task Two_nodes_hand_a_message_over_once()
    {
        for (var i = 0; i < 20; i++)
            await Write($"{i}");
        await using var other = TestHost.Build(Place, Clock, adjust: Adjust);
        await Task.WhenAll(RunJob<SendWaitingMail>(), new Sample(other.Services, Clock).In(RunOn));
        Assert.Equal(20, postman.Carried.Count);
        Assert.Equal(20, postman.Carried.Distinct(StringComparer.Ordinal).Count());

        Task RunOn(IServiceProvider services) =>
            services.GetRequiredService<SendWaitingMail>().RunAsync(Clock.Now, CancellationToken.None);
    }

    [Fact]
    public async Task A_node_that_dies_while_sending_leaves_the_message_due_again()
    {
        await Write("a");
        postman.Dies = true;
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunJob<SendWaitingMail>());
        postman.Dies = false;
        await RunJob<SendWaitingMail>();
        Assert.Empty(postman.Carried);
        Clock.Pass(TimeSpan.FromMinutes(6));
        await RunJob<SendWaitingMail>();
        Assert.Single(postman.Carried);
    }

    private Task Write(string key) =>
        Sample.Save(new OutboxMail("test", key, "pat@example.org", "Subject\r\nBcc: everyone@example.org", "Text", Clock.Now));

    private Task<OutboxMail> Only() => Db(db => db.Set<OutboxMail>().SingleAsync());

    private sealed class Postman : IMailCarrier
    {
        private readonly System.Collections.Concurrent.ConcurrentBag<string> carried = [];

        public string? Refusal { get; set; }
        public bool Dies { get; set; }
        public IReadOnlyCollection<string> Carried => carried;

        public async Task CarryAsync(OutboxMail mail, CancellationToken cancel)
        {
            await Task.Yield();
            if (Dies)
                throw new OperationCanceledException();
            if (Refusal is not null)
                throw new InvalidOperationException(Refusal);
            Assert.DoesNotContain('\n', mail.Subject);
            carried.Add(mail.OnceKey);
        }
    }
}
