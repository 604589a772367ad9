using System.Text.Encodings.Web;

namespace CodeLab.Web.Api;

/// <summary>A page that depends on nothing, for when the pages themselves can't be trusted or reached.</summary>
internal static class PlainPage
{
    public static Task WriteAsync(HttpContext context, string message)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
             <!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>CodeLab</title>
             <link rel="stylesheet" href="/css/tokens.css"><main class="page page-narrow"><h1>That did not work</h1>
             <p>{HtmlEncoder.Default.Encode(message)}</p><p><a href="/">Go to the start page</a></p></main></html>
             """,
            context.RequestAborted);
    }
}
