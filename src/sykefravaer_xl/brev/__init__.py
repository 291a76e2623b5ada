"""Letters and meeting sheets from templates the company can change."""
