"""Whether search finds what people mean: five hundred questions made by rule, and how many are answered well."""
