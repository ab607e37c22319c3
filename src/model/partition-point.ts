/**
 * How many items at the front of a list satisfy `holds`, which must hold for a first part of the list and for
 * none behind it: the index of the first that does not. Only the first `count` items are looked at. Binary search.
 */
export function partitionPoint<T>(
  items: ArrayLike<T>,
  holds: (item: T) => boolean,
  count = items.length,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
