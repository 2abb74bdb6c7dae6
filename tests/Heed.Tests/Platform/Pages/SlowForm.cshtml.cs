using Heed.Platform.Data;
using Heed.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Heed.Tests.Platform.Pages;

/// <summary>Holds a form's handler where a real one reads and computes.</summary>
public sealed class Computation
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => begun.Task;

    public void Finish() => finished.TrySetResult();

    public Task RunAsync()
    {
        begun.TrySetResult();
        return finished.Task;
    }
}

/// <summary>A form that reads, computes for as long as the test says, and writes.</summary>
public sealed class SlowFormModel(HeedDb db, Computation computation) : FormPage
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await db.Set<SystemValue>().CountAsync(cancel);
        await computation.RunAsync();
        db.Add(new SystemValue("computed", "yes"));
        await db.SaveChangesAsync(cancel);
        return LocalRedirect("/test/counted");
    }

    public override Task<IActionResult> RedisplayAsync(CancellationToken cancel) => Task.FromResult<IActionResult>(Page());
}
