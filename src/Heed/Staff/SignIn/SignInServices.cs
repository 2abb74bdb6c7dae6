using System.Globalization;
using System.Security.Claims;
using Heed.Platform.Audit;
using Heed.Staff.Doors;
using Heed.Staff.Enrolling;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Heed.Staff.SignIn;

internal static class SignInServices
{
    /// <summary>The scheme of somebody who is signed in.</summary>
    public const string Desk = "desk";

    /// <summary>The scheme of somebody whose password was right and whose one-time code is awaited.</summary>
    public const string Halfway = "halfway";

    /// <summary>Name of the claim that holds the account's stamp.</summary>
    public const string StampClaim = "stamp";

    /// <summary>Name of the claim that tells one signing in from another.</summary>
    public const string SessionClaim = "session";

    private const string Began = ".began";
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>After this nobody stays signed in, whatever they do.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(10);

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SignInStates>();
        services.AddSingleton<SecretProtection>();
        services.AddScoped<CredentialCheck>();
        services.AddScoped<SignInSessions>();
        services.AddSingleton<DemonstrationCode>();
        services.AddScoped<Invitations>();
        services
            .AddAuthentication(Desk)
            .AddCookie(
                Desk,
                options =>
                {
                    (options.ExpireTimeSpan, options.SlidingExpiration) = (Idle, true);
                    (options.LoginPath, options.ReturnUrlParameter) = (StaffLinks.Site.SignIn(), "next");
                    options.Cookie.Name = ".heed.desk";
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Events.OnSigningIn = context =>
                    {
                        context.Properties.Items[Began] = Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture);
                        return Task.CompletedTask;
                    };
                    options.Events.OnValidatePrincipal = CheckAsync;
                    options.Events.OnRedirectToAccessDenied = Refuse(StatusCodes.Status403Forbidden);
                    options.Events.OnRedirectToLogin = AskToSignIn;
                }
            )
            .AddCookie(
                Halfway,
                options =>
                {
                    (options.ExpireTimeSpan, options.SlidingExpiration) = (BetweenSteps, false);
                    options.Cookie.Name = ".heed.halfway";
                    options.Cookie.Path = StaffLinks.Site.SignIn();
                    options.Cookie.SameSite = SameSiteMode.Lax;
                }
            );
    }

    /// <summary>Somebody signed in, as the pages see them.</summary>
    public static ClaimsPrincipal Person(Guid id, string name, IReadOnlyCollection<string> roles, string stamp, string session) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, id.ToString()),
                    new(ClaimTypes.Name, name),
                    new(StampClaim, stamp),
                    new(SessionClaim, session),
                    new(SignedInPerson.RolesInWords, string.Join(", ", roles.Select(StaffRoles.NameOf))),
                    .. roles.Select(role => new Claim(ClaimTypes.Role, role)),
                ],
                Desk
            )
        );

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        var session = context.Principal?.FindFirstValue(SessionClaim);
        var state = context.Principal?.PersonId() is { } id
            ? await http.RequestServices.GetRequiredService<SignInStates>().OfAsync(id, stamp, http.RequestAborted)
            : null;
        if (
            state is not { IsClosed: false }
            || state.Stamp != stamp
            || session is null
            || state.Ended.Contains(session, StringComparer.Ordinal)
            || IsTooOld(context)
        )
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Desk);
            return;
        }
        // Name and roles as they are now, not as they were when the cookie was made.
        context.ReplacePrincipal(Person(state.Id, state.Name, state.Roles, state.Stamp, session));
    }

    private static bool IsTooOld(CookieValidatePrincipalContext context) =>
        !context.Properties.Items.TryGetValue(Began, out var began)
        || Now(context.HttpContext) - DateTimeOffset.Parse(began!, CultureInfo.InvariantCulture) > Longest;

    /// <summary>Sends a visitor to the sign-in and back to the page afterwards. A form that was sent is kept on a page of its own.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Refuse(int status) =>
        context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
