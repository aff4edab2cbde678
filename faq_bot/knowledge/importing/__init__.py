"""From what people have (tables, pages, training data) to a knowledge base: a file for each family of formats."""
