namespace CodeLab.Tests.Web.Challenges;

[CollectionDefinition(nameof(ChallengesCollection))]
public sealed class ChallengesCollection : ICollectionFixture<ChallengeServer>;
