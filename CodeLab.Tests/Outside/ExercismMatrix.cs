using CodeLab.Domain.Import;

namespace CodeLab.Tests.Outside;

public sealed class ExercismMatrix() : VerdictMatrix("Exercises of the tracks", "track", "exercise", "example", "stub", "published")
{
    public void Add(string track, string exercise, GradedRow example, GradedRow stub, bool published) =>
        Add(track, exercise, example.Got, stub.Got, published ? "yes" : "draft");
}
