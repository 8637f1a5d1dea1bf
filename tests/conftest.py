"""What all tests share: no test fails for being slow, since machines differ; speed is measured in benchmarks."""

from hypothesis import settings

settings.register_profile("hrdocs", deadline=None)
settings.load_profile("hrdocs")
