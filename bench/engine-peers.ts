/** The same question in numpy (one-hot float32 matrix products) and pandas (self-merge and groupby), as a Python program that prints table rows. */
export const PEERS = `
import statistics, sys, time
import numpy as np
path, n, m, runs, uncounted = sys.argv[1], *map(int, sys.argv[2:6])
votes = np.fromfile(path, dtype=np.int8).reshape(n, m)
plane = [(votes == level).astype(np.float32) for level in (1, 2, 3)]
here = (votes > 0).astype(np.float32)

def products():
    y, a, o = plane
    near = y @ a.T
    near += near.T
    next_ = a @ o.T
    near += next_ + next_.T
    far = y @ o.T
    far += far.T
    return here @ here.T, near + 2 * far

def timed(runs, work, patience=None):
    for _ in range(uncounted if patience is None else 0):
        work()
    times = []
    began = time.perf_counter()
    for _ in range(runs):
        if times and patience is not None and time.perf_counter() - began > patience:
            break
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return times

def row(name, times):
    print(f'| {name} | {statistics.median(times):,.1f} ms | {min(times):,.1f}–{max(times):,.1f} | {len(times)} |')

row(f'numpy {np.__version__}: one-hot float32 products, matrices laid out before', timed(runs, products))
try:
    import pandas as pd
except ImportError:
    sys.exit(0)
actor, call = np.nonzero(votes)
frame = pd.DataFrame({'actor': actor, 'call': call, 'vote': votes[actor, call].astype(np.int8)})

def merged():
    pairs = frame.merge(frame, on='call')
    pairs = pairs[pairs.actor_x < pairs.actor_y]
    distance = (pairs.vote_x - pairs.vote_y).abs()
    return distance.groupby([pairs.actor_x, pairs.actor_y]).agg(['sum', 'count'])

row(f'pandas {pd.__version__}: self-merge and groupby', timed(5, merged, 120))
`
