"""Folders of claims, and what their claims come to: the layer between files and rules."""
