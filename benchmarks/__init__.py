"""Speed, memory and understanding, each measured beside its yardstick in one run."""
