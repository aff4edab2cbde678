"""What is known of a language: from its code to its words and sentences."""
