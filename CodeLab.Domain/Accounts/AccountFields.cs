using System.Net.Mail;
using CodeLab.Domain.Results;

namespace CodeLab.Domain.Accounts;

/// <summary>Checks what people type about themselves, and collects every complaint before answering.</summary>
internal sealed class AccountFields
{
    public const int PasswordMinLength = 8;

    // Hashing a password costs by its length; nobody types more than this.
    private const int PasswordMaxLength = 128;

    private readonly Dictionary<string, string[]> _complaints = [];

    public AccountFields Name(string? name, string field = "name") => Check(field, name?.Trim() switch
    {
        null or "" => "Enter your name.",
        { Length: > 100 } => "Use at most 100 characters.",
        var text when text.Any(char.IsControl) => "Use letters, digits and spaces only.",
        _ => null,
    });

    public AccountFields Email(string? email, string field = "email") => Check(field, email?.Trim() switch
    {
        null or "" => "Enter your e-mail.",
        { Length: > 254 } => "Use at most 254 characters.",
        var text when !IsEmail(text) => "This does not look like an e-mail address.",
        _ => null,
    });

    public AccountFields Password(string? password, string? email, string field = "password") => Check(field, password switch
    {
        null or "" => "Enter a password.",
        { Length: < PasswordMinLength } => $"Use at least {PasswordMinLength} characters.",
        { Length: > PasswordMaxLength } => $"Use at most {PasswordMaxLength} characters.",
        _ when password.Equals(email?.Trim(), StringComparison.OrdinalIgnoreCase) => "Use something other than your e-mail.",
        _ when password.Distinct().Count() < 3 => "Use more than two different characters.",
        _ => null,
    });

    public Problem? Problem() => _complaints.Count == 0
        ? null
        : new Problem(ProblemKind.Invalid, "VALIDATION_ERROR", "Some fields need another look.") { Details = _complaints };

    private AccountFields Check(string field, string? complaint)
    {
        if (complaint is not null)
            _complaints[field] = [complaint];
        return this;
    }

    // MailAddress also takes "Ada <ada@x.org>" and quoted spaces; only a bare address may pass.
    private static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Length > 0
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '"');
}
