"""Generated dossiers in which each person does each kind of thing twice."""
