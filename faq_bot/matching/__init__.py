"""From a text to ranked entries: numbers, no opinions."""

import os

# Matrices of a few hundred rows gain nothing from several threads, and where other programs run these wait for
# each other: of 187 questions on a busy machine the slowest took 16 ms on one thread and 211 ms on two. BLAS reads
# this when numpy is first imported, so that a program that has done so keeps its threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
