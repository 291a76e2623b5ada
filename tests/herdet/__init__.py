"""What may go wrong around a run: killed processes, full disks, hostile and damaged files.

By hand: ``python -m tests.herdet.drap 200`` and ``python -m tests.herdet.tukling 5000``.
"""
