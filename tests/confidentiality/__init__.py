"""An adversary that judges confidential rounds. It knows decision 5, what is shown and one insider's scores.

`shown.py` says the rule once more from its words, `blocks.py`, `brute.py`, `word.py` and `told_sums.py` work out what remains possible,
`cases.py` has what is tried, `realistic.py` people as we think they answer, and `product.py` asks the real thing. None
but `product.py` may import anything of ours. The figures: python -m tests.confidentiality.
"""
