namespace CodeLab.Tests.Browser;

[CollectionDefinition(nameof(BrowserCollection))]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
