using Heed.Staff;
using Heed.Staff.SignIn;
using Heed.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Tests.Staff;

/// <summary>Accounts that can sign in through the pages, with a password and one-time codes.</summary>
internal static class Accounts
{
    /// <summary>The password of every account made here.</summary>
    public const string Password = "lantern gravel seven";

    private static readonly byte[] Secret = OneTimeCode.NewSecret();

    /// <summary>Hashing is slow on purpose; all accounts of a run share one hash.</summary>
    private static string? hash;

    /// <summary>An account in these roles, ready to sign in.</summary>
    public static Task<Account> MakeAsync(Sample sample, params string[] roles) =>
        sample.In(async services =>
        {
            var secrets = services.GetRequiredService<SecretProtection>();
            hash ??= secrets.Hash(Password);
            var name = $"Test {string.Join(' ', roles)}";
            var account = new Account(name, $"{Guid.CreateVersion7():N}@test.example", roles, sample.Now);
            account.Enrol(hash, secrets.Protect(Secret), 0);
            await sample.Save(account);
            return account;
        });

    /// <summary>The code that the account's telephone shows.</summary>
    public static string CodeOf(Sample sample) => OneTimeCode.At(Secret, OneTimeCode.StepAt(sample.Now));

    /// <summary>Both steps, for an account made here, beginning at an address; shows the page that follows.</summary>
    public static async Task<Page> SignInAsync(Sample sample, Visitor visitor, string email, string address)
    {
        var page = await visitor.Visit(address);
        page = await page.Fill("Email address", email).Fill("Password", Password).Press("Continue");
        return await page.Fill("Code", CodeOf(sample)).Press("Sign in");
    }
}
