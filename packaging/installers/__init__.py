"""How each installer of Copydesk is made; `packaging/build.py` is the command."""
