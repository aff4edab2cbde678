"""The dot products of sparse rows with one another.

What many rows share is multiplied as a matrix. Most features are shared by a few: where there are many rows, these
are multiplied pair by pair, which halves the time. Those of one row alone add to no product.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from faq_bot.matching.features import Codes, Floats, Ints, runs

SHARED_BY_FEW = 8
"""Rows of many that may share a feature for it to be multiplied pair by pair. 4 took a quarter longer for 360
phrasings, 12 as long."""

_FEW, _UNTHREADED = 52, 2**18
_PLACE_BITS, _PLACE = np.uint64(32), np.uint64(2**32 - 1)


def products(ids: NDArray[np.int32], rows: Ints, weights: Floats, count: int) -> Floats:
    """Return the dot products of `count` rows with one another, shape (count, count); the diagonal is arbitrary.

    Args:
        ids: features, row by row.
        rows: the row of each.
        weights: of each.
        count: how many rows there are.
    """
    few = SHARED_BY_FEW if count > _FEW else 1
    features, order = in_order(ids)
    rows, weights = rows[order], weights[order]
    _, sizes = runs(features)
    shared, sharing = sizes > few, sizes.repeat(sizes)
    width, where = np.count_nonzero(shared), np.flatnonzero(sharing > few)
    dense = np.zeros(count * width, dtype=np.float32)
    dense[rows[where] * width + np.arange(width).repeat(sizes[shared])] = weights[where]
    found = _dense_products(dense.reshape(count, width))
    if few > 1:
        where = np.flatnonzero((sharing > 1) & (sharing <= few))
        _add_pairs(found.reshape(-1), features[where], rows[where], weights[where], count)
    return found


def in_order(ids: NDArray[np.int32]) -> tuple[Codes, Ints]:
    """Return features in ascending order, and where each stood: sorted as one number, which is much faster."""
    keys = ids.astype(np.uint64)
    keys <<= _PLACE_BITS
    keys |= np.arange(len(ids), dtype=np.uint64)
    keys.sort()
    return keys >> _PLACE_BITS, (keys & _PLACE).view(np.int64)


def _add_pairs(products: Floats, features: Codes, rows: Ints, weights: Floats, count: int) -> None:
    """Add the products of each two rows that have the same feature, where equal features stand together."""
    alike = [np.flatnonzero(features[apart:] == features[:-apart]) for apart in range(1, SHARED_BY_FEW)]
    first = np.concatenate(alike)
    second = first + np.arange(1, SHARED_BY_FEW).repeat([len(found) for found in alike])
    one, other, product = rows[first], rows[second], weights[first] * weights[second]
    np.add.at(products, one * count + other, product)
    np.add.at(products, other * count + one, product)


def _dense_products(dense: Floats) -> Floats:
    """Return the dot products of rows with one another.

    Those of a few rows are added up in blocks, as BLAS starts threads for larger products: on a busy
    machine waiting for them takes a hundred times longer than the product. The copy keeps it from
    syrk, which starts them for the smallest ones. The product of many rows is worth waiting for.
    """
    if len(dense) > _FEW:
        return np.asarray(dense @ dense.T, dtype=np.float32)
    turned = dense.T.copy()
    block = _UNTHREADED // len(dense) ** 2
    products = dense[:, :block] @ turned[:block]
    for start in range(block, len(turned), block):
        products += dense[:, start : start + block] @ turned[start : start + block]
    return products
