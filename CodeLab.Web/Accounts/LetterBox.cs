using System.Net;
using System.Net.Mail;
using System.Threading.Channels;

namespace CodeLab.Web.Accounts;

/// <summary>
/// Sends letters behind the request's back: a slow mail server must neither keep a person waiting nor betray, by the time it
/// takes, that an address has an account.
/// </summary>
public sealed partial class LetterBox(MailOptions options, ILogger<LetterBox> logger) : BackgroundService
{
    private readonly Channel<Letter> _letters = Channel.CreateBounded<Letter>(1000);

    public void Post(Letter letter)
    {
        if (!_letters.Writer.TryWrite(letter))
            LogFull(logger, letter.To);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in _letters.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(letter, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge of this loop: whatever is wrong with one letter must not keep back the next.
                LogFailed(logger, letter.To, fault);
            }
        }
    }

    private async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        if (options.Host.Length == 0)
        {
            LogLetter(logger, letter.To, letter.Subject, letter.Text);
            return;
        }

        using var smtp = new SmtpClient(options.Host, options.Port) { EnableSsl = options.UseTls };
        if (options.User.Length > 0)
            smtp.Credentials = new NetworkCredential(options.User, options.Password);
        using var mail = new MailMessage(options.From, letter.To, letter.Subject, letter.Text);
        await smtp.SendMailAsync(mail, cancel);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No mail server is set up (Mail:Host). Letter to {To}: {Subject}\n{Text}")]
    private static partial void LogLetter(ILogger logger, string to, string subject, string text);

    [LoggerMessage(Level = LogLevel.Error, Message = "The letter to {To} could not be sent")]
    private static partial void LogFailed(ILogger logger, string to, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Too many letters are waiting; the one to {To} is dropped")]
    private static partial void LogFull(ILogger logger, string to);
}
