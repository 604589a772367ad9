using CodeLab.Domain.Results;

namespace CodeLab.Domain.Import;

/// <summary>Why a package from outside is not taken.</summary>
public static class ImportProblems
{
    public static readonly Problem UnknownFormat = new(ProblemKind.Invalid, "UNKNOWN_FORMAT",
        "This is no package of a format that is known here. A Kattis or ICPC problem package has a problem.yaml at its top, "
        + "an exercise of Exercism a .meta/config.json, which some programs leave out because its name begins with a dot.");

    public static readonly Problem NoFile = Problem.Field("file", "There is no zip. Send it as the multipart field 'file'.");

    public static Problem NoFolder(string path) => new(ProblemKind.Invalid, "NO_SUCH_FOLDER", $"There is no {path}. Name the package's own folder, or a zip of it.");

    public static Problem TooLarge(long most) =>
        new(ProblemKind.TooLarge, "PACKAGE_TOO_LARGE", $"The zip is larger than {most >> 20} MiB. Leave out what a problem does not need.");

    public static Problem Refused(string reason) => new(ProblemKind.Invalid, "PACKAGE_REFUSED", reason);
}
