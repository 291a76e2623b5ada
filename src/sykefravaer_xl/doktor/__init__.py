"""Finds known troubles in the installation and in a workbook, and says how to mend them.

Every check is a small function from facts to answers. The facts of the machine come in through
``miljo.Miljo``, so that what happens on Windows is tested anywhere. Nothing is changed, and
nothing is asked of the network.
"""
