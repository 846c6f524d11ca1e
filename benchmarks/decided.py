"""How the probabilities did against what people decided on the last run."""

from pathlib import Path

from benchmarks.calibration import calibration_error
from pipeline.errors import RecoupeError
from pipeline.review.desk import Desk
from pipeline.review.labels import labels


def decided(sources: Path, outputs: Path) -> str:
    """One line: how many conflicts people settled and confirmed, and how far off the probabilities were.

    Args:
        sources: the folder with the logs of decisions.
        outputs: the folder of the last run; without one there is nothing to hold them against.
    """
    try:
        known = labels(Desk(sources, outputs))
    except RecoupeError as error:
        return f"decisions: none ({error})"
    if not known:
        return f"decisions: none on the conflicts in {outputs}"
    confirmed = sum(one.confirmed for one in known)
    stated = sum(one.probability for one in known) / len(known)
    error = calibration_error([(one.probability, one.confirmed) for one in known])
    return (
        f"decisions: {len(known)} conflicts settled, {confirmed} confirmed ({confirmed / len(known):.0%}, "
        f"stated {stated:.0%}); expected calibration error {error:.2f}"
    )
