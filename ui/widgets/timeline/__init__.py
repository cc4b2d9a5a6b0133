"""The timeline: what happened, what was recorded and what the law set, on one axis.

`content` says what is on it, `axis` which instant is where, `layout` what stands in which row,
`painting` draws it on screen or paper, `view` lets a person move about in it.
"""
