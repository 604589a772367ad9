namespace CodeLab.Domain.Challenges;

/// <summary>Who asks to see something: nobody, a student, or somebody who teaches.</summary>
public readonly record struct Viewer(Guid? UserId, bool Teaches)
{
    public static readonly Viewer Visitor = new(UserId: null, Teaches: false);

    public bool MaySee(Challenge challenge) => Teaches || (challenge.IsPublic && !challenge.IsArchived);
}
