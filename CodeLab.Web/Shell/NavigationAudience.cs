namespace CodeLab.Web.Shell;

public enum NavigationAudience
{
    Everyone,
    Visitors,
    SignedIn,
    Teachers,
}
