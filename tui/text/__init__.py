"""Put results, times and bytes into words. Does not import Textual."""
