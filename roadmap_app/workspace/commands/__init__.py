"""Every change a person can make: one module a noun, one function a verb.

A function returns a Command; its rules are checked when the Document runs it, and a refusal changes nothing.
"""
