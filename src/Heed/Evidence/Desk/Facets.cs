using Heed.Evidence.Doors;
using Heed.Evidence.Reading;
using Heed.Places.Doors;
using Heed.Platform.Components.Fields;
using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heed.Evidence.Desk;

/// <summary>Values that the reading desk can be filtered by: those that some view has.</summary>
public sealed record FacetChoices(
    IReadOnlyList<FieldOption> Prompts,
    IReadOnlyList<FieldOption> Channels,
    IReadOnlyList<FieldOption> Areas,
    IReadOnlyDictionary<Guid, ViewSubject> Subjects,
    IReadOnlyDictionary<string, string> AreaNames
);

/// <summary>Reads the filter values, with one query each, whatever the number of views.</summary>
public sealed class Facets(HeedDb db, Subjects subjects, Views views, IPlaces places, FacetCache cache)
{
    public async Task<FacetChoices> ReadAsync(Guid? subject, IEnumerable<Guid> shown, CancellationToken cancel)
    {
        var about = ViewQuery.NotWithdrawn(db).Where(view => subject == null || view.SubjectId == subject);
        var channels = await cache.GetAsync(
            $"channels {subject}",
            () => about.Select(view => view.Channel).Distinct().ToListAsync(cancel)
        );
        var areas = await cache.GetAsync(
            $"areas {subject}",
            () => about.Select(view => view.AreaCode).Distinct().ToListAsync(cancel)
        );
        var known = await subjects.OfAsync([.. shown.Concat(subject is { } id ? [id] : []).Distinct()], cancel);
        var names = (await places.ReadAsync(cancel)).Areas.ToDictionary(
            area => area.Code,
            area => area.Name,
            StringComparer.Ordinal
        );
        return new(
            subject is { } one ? await PromptsAsync(known[one], cancel) : [],
            [.. channels.Order(StringComparer.Ordinal).Select(channel => new FieldOption(channel, ChannelWords.Of(channel)))],
            [
                .. areas
                    .OfType<string>()
                    .Select(area => new FieldOption(area, names.GetValueOrDefault(area, area)))
                    .OrderBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase),
            ],
            known,
            names
        );
    }

    /// <summary>The subjects of which was spoken last, as many as asked for.</summary>
    public Task<IReadOnlyList<(ViewSubject Subject, int Views)>> LatelyAsync(int most, CancellationToken cancel) =>
        cache.GetAsync($"lately {most}", () => subjects.NewestAsync(most, cancel));

    private async Task<IReadOnlyList<FieldOption>> PromptsAsync(ViewSubject subject, CancellationToken cancel)
    {
        var counts = await views.CountByPromptAsync(subject.Id, cancel);
        var order = subject.Prompts.Select(prompt => prompt.Key).ToList();
        return
        [
            .. counts
                .OrderBy(each => order.IndexOf(each.Key) is >= 0 and var at ? at : int.MaxValue)
                .ThenBy(each => each.Key, StringComparer.Ordinal)
                .Select(each => new FieldOption(each.Key, subject.LabelOf(each.Key), Views(each.Value))),
        ];
    }

    /// <summary>"1 view", "1,204 views".</summary>
    public static string Views(int count) =>
        count == 1 ? "1 view" : count.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-GB")) + " views";
}
