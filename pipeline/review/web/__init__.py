"""The review page: server-rendered, on loopback, without scripts for everything but the keys."""
