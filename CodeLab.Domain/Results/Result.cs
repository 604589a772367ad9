using System.Diagnostics.CodeAnalysis;

namespace CodeLab.Domain.Results;

/// <summary>Either a value or the reason why there is none.</summary>
public sealed record Result<T>
{
    private Result(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    public T? Value { get; }

    public Problem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    public static implicit operator Result<T>(T value) => Of(value);

    internal static Result<T> Of(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}

public static class Result
{
    /// <summary>For values of an interface type, which C# does not convert by itself.</summary>
    public static Result<T> Of<T>(T value) => Result<T>.Of(value);
}
