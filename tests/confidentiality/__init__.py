"""An adversary that judges confidential rounds. It knows decision 79, what is shown and one insider's scores.

`shown.py` says the rule once more from its words; `brute.py`, `blocks.py`, `word.py`, `told_sums.py` and
`repeats.py` work out what remains possible; `cases.py` and `tried.py` have what is tried, `realistic.py` people as
we think they answer, and `product.py` asks the real thing. None but that may import anything of ours. The figures:
python -m tests.confidentiality.
"""
