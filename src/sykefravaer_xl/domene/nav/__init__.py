"""Rules that NAV's own systems apply to an absence, one rule a module.

The income report and the statistics use most of them. ``aktivitetskrav``, ``dialogmotekandidat``,
``spleis`` and ``varighet.hele_uker`` are reached by the case runner alone (``tests/fasit``, a
contract): its cases are NAV's own tests of those rules.
"""
