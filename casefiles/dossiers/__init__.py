"""Dossiers: a case as a body of the United Nations asks for it, from the file alone.

What will the Committee read? `composing` turns a docket and its checks into blocks, by the plan
that `resources/outlines` holds; `pdf` turns blocks into pages. Nothing is said that the file does
not show.
"""
