"""New workbooks: the template and the example."""
