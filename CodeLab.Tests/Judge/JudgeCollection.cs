using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Judge;

[CollectionDefinition(nameof(JudgeCollection))]
public sealed class JudgeCollection : ICollectionFixture<RealJudge>;
