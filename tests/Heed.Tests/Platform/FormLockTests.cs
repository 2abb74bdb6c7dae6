using Heed.Consultations;
using Heed.Platform.Data;
using Heed.Tests.Consultations.Answer;
using Heed.Tests.Harness;
using Heed.Tests.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Platform;

/// <summary>Nobody who answers waits for a form that is being worked on at the desk.</summary>
public sealed class FormLockTests : RoomTest
{
    protected override void Adjust(WebApplicationBuilder builder) => TestPages.Add(builder);

    [Fact]
    public async Task Citizens_submit_while_a_form_is_held_in_its_handler()
    {
        var consultation = await Sample.Launched();
        var computation = Services.GetRequiredService<Computation>();
        var form = await AnotherCitizen().Visit("/test/slow");
        var held = form.Press("Compute");
        await Task.WhenAny(held, computation.Begun);
        Assert.True(computation.Begun.IsCompletedSuccessfully, "The form never reached its handler.");

        for (var person = 0; person < 3; person++)
        {
            var citizen = AnotherCitizen();
            (await (await citizen.Answer(consultation)).Press("Send your answers")).ShouldSay("Your answers are in");
        }
        Assert.Equal(3, await CountAsync<AnswerSheet>());
        Assert.False(held.IsCompleted, "The form was not held while the citizens sent their answers.");
        Assert.Equal(0, await Computed());

        computation.Finish();
        await held;
        Assert.Equal(1, await Computed());
    }

    private Task<int> Computed() => Db(db => db.Set<SystemValue>().CountAsync(fact => fact.Name == "computed"));
}
