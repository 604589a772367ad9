// Calls one static method of the program and hands its result out by value, as one JSON document on standard output. What the
// program prints goes to standard error. Whatever it writes to the result's stream itself is compared like a result: there is
// no verdict in here to forge.
using System.Reflection;
using System.Text.Json;

var options = new JsonSerializerOptions { IncludeFields = true, MaxDepth = 60 };
using var output = Console.OpenStandardOutput();
Console.SetOut(Console.Error);
using var request = JsonDocument.Parse(Console.OpenStandardInput());
var arguments = request.RootElement.GetProperty("arguments").EnumerateArray().ToArray();
var method = Assembly.LoadFrom("/program/Main.dll").GetTypes()
    .Where(type => type.Name == "Solution")
    .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
    .FirstOrDefault(method => method.Name == args[0] && method.GetParameters().Length == arguments.Length);
if (method is null)
{
    Console.Error.WriteLine($"There is no static method '{args[0]}' with {arguments.Length} parameters in class Solution.");
    return 1;
}

object? result;
try
{
    var values = method.GetParameters().Select((parameter, at) => arguments[at].Deserialize(parameter.ParameterType, options)).ToArray();
    result = method.Invoke(null, values);
    if (result is Task task)
    {
        await task;
        result = task.GetType().GetProperty("Result")?.GetValue(task);
    }
}
catch (TargetInvocationException thrown) when (thrown.InnerException is { } cause)
{
    // Only the student's own frames; ours would confuse.
    Console.Error.WriteLine($"Unhandled exception. {cause.GetType()}: {cause.Message}");
    foreach (var frame in (cause.StackTrace ?? "").Split('\n').Where(line => line.Contains("/work/", StringComparison.Ordinal)))
        Console.Error.WriteLine(frame);
    return 1;
}

try
{
    output.Write(JsonSerializer.SerializeToUtf8Bytes(result, options));
    return 0;
}
catch (Exception fault) when (fault is NotSupportedException or JsonException or ArgumentException)
{
    Console.Error.WriteLine($"The method's result can't be written as JSON: {fault.Message}");
    return 1;
}
