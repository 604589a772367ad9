using System.Text.Json;

namespace CodeLab.Judge.Grading;

/// <summary>One step of the plan by which a database answers a query.</summary>
internal sealed record PlanStep(string Node, string? Relation, string? Index)
{
    /// <summary>The steps that a driver tells; none where it tells none.</summary>
    public static IReadOnlyList<PlanStep> Read(JsonElement answer) =>
        answer.TryGetProperty("plan", out var plan) && plan.ValueKind == JsonValueKind.Array
            ? plan.Deserialize<List<PlanStep>>(JsonSerializerOptions.Web) ?? []
            : [];

    public static CompareResult Compare(PlanRule rule, IReadOnlyList<PlanStep> plan)
    {
        if (rule.Uses.Count > 0 && !plan.Any(step => rule.Uses.Any(step.Is)))
            return CompareResult.Wrong($"The rows are right, but the plan does not use {string.Join(" or ", rule.Uses)}.");
        return rule.Avoids.FirstOrDefault(name => plan.Any(step => step.Is(name))) is { } avoided
            ? CompareResult.Wrong($"The rows are right, but the plan uses {avoided}.")
            : CompareResult.Right;
    }

    public override string ToString() =>
        Node + (Relation is null ? "" : $" on {Relation}") + (Index is null ? "" : $" using {Index}");

    private bool Is(string name) => name == Node || name == $"{Node} on {Relation}";
}
