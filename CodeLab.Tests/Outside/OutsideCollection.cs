using CodeLab.Tests.Fakes;

namespace CodeLab.Tests.Outside;

[CollectionDefinition(nameof(OutsideCollection))]
public sealed class OutsideCollection : ICollectionFixture<RealJudge>;
