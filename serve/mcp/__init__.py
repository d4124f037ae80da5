"""Tools for language models, by the Model Context Protocol: over stdio, and over HTTP as `/mcp`."""
