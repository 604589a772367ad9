namespace CodeLab.Web.Api;

/// <summary>The section <c>RateLimits</c> of the settings.</summary>
public sealed class RateLimitOptions
{
    public bool Enabled { get; set; } = true;

    /// <summary>Attempts to sign in or register from one address: thirty pupils behind one router, four tries each, at once …</summary>
    public int AuthBurst { get; set; } = 120;

    /// <summary>… and then one a second.</summary>
    public int AuthPerMinute { get; set; } = 60;

    /// <summary>Attempts to sign in to one account.</summary>
    public int AccountPerMinute { get; set; } = 10;

    /// <summary>All requests of one signed-in person to the API.</summary>
    public int PersonPerMinute { get; set; } = 600;

    /// <summary>All requests to the API without sign-in from one address.</summary>
    public int AddressPerMinute { get; set; } = 6000;
}
