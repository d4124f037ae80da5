"""Judge on many machines, with Dask's distributed scheduler.

- `address`: where the scheduler is, and how to talk to it.
- `announcement`: what a worker says of itself, and what must be equal on both sides.
- `parcel`: a problem package on its way to a worker's disk.
- `connection`: to a scheduler, from both sides.
- `plan`: who judges what next.
- `dispatch`: the client's side, an executor for `judge_many`.
- `worker`: the worker's side.

Nothing here loads Dask before it is used: it is an extra, and takes half a second.
"""
