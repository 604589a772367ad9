namespace CodeLab.Domain.Accounts;

/// <summary>What others may know of a person who is signed in.</summary>
public sealed record Account(Guid Id, string Email, string Name, string Role);
