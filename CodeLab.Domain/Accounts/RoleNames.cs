namespace CodeLab.Domain.Accounts;

/// <summary>The four roles. A person has exactly one; an administrator may do what every other role may.</summary>
public static class RoleNames
{
    public const string Student = "STUDENT";
    public const string Instructor = "INSTRUCTOR";
    public const string Committee = "COMMITTEE";
    public const string Admin = "ADMIN";

    /// <summary>Those who make and watch content.</summary>
    public const string Teachers = Instructor + "," + Admin;

    public static readonly IReadOnlyList<string> All = [Student, Instructor, Committee, Admin];
}
