"""Runs a command on one core and prints what it took, as JSON.

A process of its own and small: the peak memory of a child is never told as less than its parent's.

    launch.py CORE STDOUT COMMAND...
"""

import json
import os
import subprocess
import sys
import time


def main():
    core, out, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    os.sched_setaffinity(0, {core})
    with open(out, "wb") as stdout:
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE)
        told = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
    if status:
        sys.exit(f"{command[0]}: status {status}: {told.decode(errors='replace')[-2000:]}")
    print(json.dumps({"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024}))


main()
