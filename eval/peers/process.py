"""Processes on one core: time, memory, output."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# One thread each, whichever library counts.
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "GOMAXPROCS")}


@dataclass(frozen=True)
class Usage:
    wall: float  # seconds
    cpu: float  # seconds of the processor, user and system
    peak: int  # bytes of resident memory


def run(command, out):
    """Runs a command at low priority with its standard output in a file."""
    launch = Path(__file__).with_name("launch.py")
    core = max(os.sched_getaffinity(0))
    argv = ["nice", sys.executable, str(launch), str(core), str(out), *map(str, command)]
    done = subprocess.run(argv, env=os.environ | ONE_THREAD, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return Usage(**json.loads(done.stdout))
