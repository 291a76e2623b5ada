"""The follow-up plan (aml § 4-6): its content, its sheet, and NAV's form of it."""
