"""The dialogue language and its engine: pure functions over values, with no screen, disk or clock."""
