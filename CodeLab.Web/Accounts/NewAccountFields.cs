namespace CodeLab.Web.Accounts;

/// <summary>What a person types to get an account. There is no role among it.</summary>
public sealed class NewAccountFields
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}
