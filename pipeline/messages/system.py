"""What the operating system answers, in the user's language: Python has it in English or in the locale's."""

from __future__ import annotations

import errno

from pipeline.messages import Phrase

_CODES = {
    errno.ENOENT: "missing",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "read-only",
    errno.EISDIR: "folder",
    errno.ENOTDIR: "no-folder",
    errno.EEXIST: "no-folder",
    errno.ELOOP: "circle",
    errno.ENAMETOOLONG: "long-name",
    errno.EIO: "fault",
}
# What a user can mend where something is written; another error there is a defect, and is shown as one.
_OF_THE_DISK = {"denied", "full", "read-only", "fault"}


def is_of_the_disk(error: OSError) -> bool:
    """Whether writing failed for a reason that lies with the disk or its rights, not with the program."""
    return _CODES.get(error.errno or 0) in _OF_THE_DISK


def reason(error: OSError) -> Phrase:
    """Why a file could not be read or written; what has no words here is given as the system has it."""
    code = _CODES.get(error.errno or 0)
    return Phrase(f"system.{code}") if code else Phrase("system.other", text=error.strerror or error)
