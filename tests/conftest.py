"""Options of the whole suite."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden files anew; look at the difference")
    parser.addoption("--every-cohort", action="store_true", help="measure every labelled cohort, not only some")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long measures out unless they are asked for."""
    if config.getoption("--every-cohort"):
        return
    left = [item for item in items if item.get_closest_marker("every_cohort")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]
