"""Settings every test shares."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# No deadline: a shared machine is slow now and then, and that is no fault of the code. The blob
# lets anybody repeat a failure seen in CI. Examples are new in every run.
settings.register_profile(
    "prosjektet",
    deadline=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("prosjektet")
