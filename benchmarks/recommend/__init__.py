"""Whether recommendations name what people like: a fifth of each person's likes is kept aside, and looked for."""
