"""Own evaluation sets and the code that scores a run against their gold."""
