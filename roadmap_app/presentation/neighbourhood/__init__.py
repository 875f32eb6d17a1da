"""The small graph around an element: on the left what it rests on, on the right what needs it.

Lines are solid where the link is legal and dashed where it is functional; the word stands over those that share it.
"""
