from double import double


def test_doubles():
    assert double(2) == 4
    assert double(21) == 42
