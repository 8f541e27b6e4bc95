"""Images: where they are, fetching, decoding, keeping."""
