namespace CodeLab.Judge.Grading;

/// <summary>A program of the challenge's author that decides about an output, or talks to the student's program and decides then.</summary>
/// <param name="Language">A language id.</param>
/// <param name="Files">Its files; the main one is called as the language says.</param>
public sealed record CheckerProgram(string Language, IReadOnlyList<SourceFile> Files)
{
    // Runs as a checker like any other: 42 is right, 43 is wrong, all else is its author's fault.
    private const string Evaluator = """
        import json
        import math
        import os
        import re
        import sys

        def text(path):
            with open(path, encoding="utf-8", errors="replace", newline="") as file:
                return file.read()

        names = {"input": text(sys.argv[1]), "expected": text(sys.argv[2]), "actual": text(0), "json": json, "math": math, "re": re}
        source = text(os.path.join(os.path.dirname(os.path.abspath(__file__)), "expression.txt"))
        try:
            answer = eval(compile(source.strip(), "expression", "eval"), names)
        except Exception as error:
            sys.exit(f"The expression ended with {type(error).__name__}: {error}")
        if not isinstance(answer, bool):
            sys.exit(f"The expression is to say True or False; it said {answer!r}.")
        sys.exit(42 if answer else 43)
        """;

    /// <summary>A checker that is one Python expression over the texts <c>input</c>, <c>expected</c> and <c>actual</c>.</summary>
    public static CheckerProgram OfExpression(string expression) =>
        new("python", [new("main.py", Evaluator), new("expression.txt", expression)]);
}
