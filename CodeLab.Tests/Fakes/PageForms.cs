using System.Net;

namespace CodeLab.Tests.Fakes;

/// <summary>Fills in a page's form as a browser without scripts does.</summary>
public static class PageForms
{
    private const string TokenField = "name=\"__RequestVerificationToken\" value=\"";

    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string page, string formName, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(page);
        var token = WebUtility.HtmlDecode(html.Split(TokenField)[1].Split('"')[0]);
        List<KeyValuePair<string, string>> form =
        [
            new("_handler", formName),
            new("__RequestVerificationToken", token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ];
        using var content = new FormUrlEncodedContent(form);
        return await client.PostAsync(page, content);
    }
}
