using System.Security.Claims;
using CodeLab.Domain.Accounts;
using CodeLab.Web.Api;

namespace CodeLab.Web.Accounts;

public static class ProfileEndpoints
{
    public static void MapProfile(this RouteGroupBuilder api)
    {
        var profile = api.MapGroup("/users/me/profile").WithTags("Users");
        profile.MapGet("/", FindAsync).Produces<ProfileAnswer>().Refuses(401, 429).WithSummary("Your profile");
        profile.MapPut("/", ChangeAsync).Produces<ProfileAnswer>().Refuses(400, 401, 403, 409, 429)
            .WithSummary("Changes your name or e-mail; a new e-mail needs the current password");
    }

    private static async Task<IResult> FindAsync(ClaimsPrincipal user, FindAccount find) =>
        await find.RunAsync(user.UserId()) is { } account ? Results.Ok(new ProfileAnswer(account)) : ApiProblems.MissingToken.ToResponse();

    private static async Task<IResult> ChangeAsync(ProfileBody body, ClaimsPrincipal user, ChangeProfile change) =>
        (await change.RunAsync(user.UserId(), body.Name, body.Email, body.Password)).ToResponse(account => Results.Ok(new ProfileAnswer(account)));

    internal sealed record ProfileAnswer(Account Profile);

    internal sealed record ProfileBody(string? Name, string? Email, string? Password = null);
}
