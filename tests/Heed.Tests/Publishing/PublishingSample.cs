using Heed.Publishing.Doors;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Publishing;

/// <summary>Versions in every state, made as the desk makes them.</summary>
public static class PublishingSample
{
    public static readonly Guid Author = Guid.Parse("a0000000-0000-4000-8000-000000000001");
    public static readonly Guid Clearer = Guid.Parse("a0000000-0000-4000-8000-000000000002");

    public static NewVersion Wording(string slug = "about", string body = "We **listen**.", Guid? subject = null) =>
        new("page", subject ?? SubjectOf(slug), slug, $"Title of {slug}", $"Summary of {slug}", body, Author);

    /// <summary>The same slug has the same subject in one test.</summary>
    public static Guid SubjectOf(string slug) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(slug)).AsSpan(0, 16));

    extension(Sample sample)
    {
        public Task<Guid> Draft(NewVersion? wording = null) =>
            sample.In(services => services.GetRequiredService<ItemPublishing>().WriteAsync(wording ?? Wording(), default));

        public async Task<Guid> Sent(NewVersion? wording = null)
        {
            var version = await sample.Draft(wording);
            await sample.In(services => services.GetRequiredService<ItemPublishing>().SendForClearanceAsync(version, default));
            return version;
        }

        public async Task<Guid> Cleared(NewVersion? wording = null)
        {
            var version = await sample.Sent(wording);
            var (done, refusal) = await sample.Clear(version, Clearer);
            Assert.True(done, refusal);
            return version;
        }

        public async Task<Guid> Published(NewVersion? wording = null, DateTimeOffset? from = null)
        {
            var version = await sample.Cleared(wording);
            var (done, refusal) = await sample.Publish(version, from);
            Assert.True(done, refusal);
            return version;
        }

        public Task<(bool Done, string? Refusal)> Clear(Guid version, Guid by) =>
            sample.In(services =>
                services
                    .GetRequiredService<ItemClearance>()
                    .TryClearAsync(version, new NewClearance(by, EqualityScreening.NoEffect), default)
            );

        public Task<(bool Done, string? Refusal)> Publish(Guid version, DateTimeOffset? from = null) =>
            sample.In(services =>
                services.GetRequiredService<ItemPublishing>().TryPublishAsync(version, from ?? sample.Now, default)
            );

        public Task<PublishedVersion?> Public(string slug = "about") =>
            sample.In(services => services.GetRequiredService<PublishedItems>().FindAsync("page", slug, default));
    }
}
