namespace CodeLab.Web.Accounts;

public sealed record Letter(string To, string Subject, string Text);
