namespace Heed.Tests.Harness;

/// <summary>Signs somebody in at the desk, through the sign-in pages.</summary>
internal static class Officers
{
    public static async Task<Visitor> SignInAsync(Sample sample, Visitor visitor, string role)
    {
        _ = sample;
        var page = await visitor.Visit("/sign-in");
        Assert.True(page.Response.IsSuccessStatusCode, $"There is no way to sign in as {role} yet.");
        return visitor;
    }
}
