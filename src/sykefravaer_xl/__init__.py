"""Follow up Norwegian sick leave inside the workbook the clerk already has."""
