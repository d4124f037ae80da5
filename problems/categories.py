"""The categories by which people prepare for interviews, and the styles of question that companies ask."""

from __future__ import annotations

from collections.abc import Mapping

CATEGORIES: Mapping[str, str] = {
    "arrays-and-hashing": "Arrays and hashing",
    "two-pointers": "Two pointers",
    "sliding-window": "Sliding window",
    "stack": "Stack",
    "binary-search": "Binary search",
    "linked-list": "Linked list",
    "trees": "Trees",
    "tries": "Tries",
    "heap": "Heap",
    "backtracking": "Backtracking",
    "graphs": "Graphs",
    "advanced-graphs": "Advanced graphs",
    "one-dimensional-dp": "One-dimensional DP",
    "two-dimensional-dp": "Two-dimensional DP",
    "greedy": "Greedy",
    "intervals": "Intervals",
    "maths-and-geometry": "Maths and geometry",
    "bits": "Bits",
    "design": "Design",
}
"""Titles by id, in the order in which they are best learned."""
STYLES: Mapping[str, str] = {
    "screen": "phone screen",
    "onsite": "on-site interview",
    "system": "part of a larger system",
}
"""What an interviewer asks a problem for, by id."""
