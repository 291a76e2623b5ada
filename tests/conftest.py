"""Settings every test shares."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# No deadline: a shared machine is slow now and then, and that is no fault of the code.
settings.register_profile(
    "prosjektet", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
# The same examples in every run, so that a change is red by its own fault only. New ones by hand:
# pytest --hypothesis-profile=nye
settings.register_profile(
    "nye", settings.get_profile("prosjektet"), derandomize=False, print_blob=True
)
settings.load_profile("prosjektet")
