"""The content of the demonstration site, as plain data in French and English.

Outside `loader`, which turns them into pages and rows, nothing in this package touches the database: each module holds
frozen dataclasses of `schema`. Facts come from two public documents, the independent review of the City
of Paris' 2017 open-government action plan and the text of commitment FRPA0002; everything else is an example and says so.
"""
