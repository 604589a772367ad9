using Microsoft.AspNetCore.Components.Forms;

namespace CodeLab.Tests.Fakes;

/// <summary>Gives every form the same token.</summary>
internal sealed class FixedAntiforgery : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token", "field");
}
