"""French: "5 janvier 2027 à 17 h 30". Between a number and its h stands a no-break space."""

TIME_FORMAT = "G\u00a0\\h\u00a0i"
DATETIME_FORMAT = "j F Y à G\u00a0\\h\u00a0i"
