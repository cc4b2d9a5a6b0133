"""The time limits of the law: rule packs as data, the counting, and where each rule stands.

Where do the 48 hours come from? `resources/rulepacks/detention.toml`, read by `loading`, counted by
`reckoning`, judged by `assessment`.
"""
