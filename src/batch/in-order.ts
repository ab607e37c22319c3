/**
 * Does the work for all items, `atOnce` of them under way at the same time, and gives item and result in the order of
 * the items. No more is begun than is taken. What fails is thrown when its turn comes, and ends it.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<[Item, Result]> {
  const underWay: Promise<[Item, Result]>[] = [];
  for (const item of items) {
    const coming = work(item).then((result): [Item, Result] => [item, result]);
    // Without a handler, Node would end the process before its turn comes.
    coming.catch(() => undefined);
    underWay.push(coming);
    if (underWay.length === atOnce) yield await underWay.shift()!;
  }
  for (const coming of underWay) yield await coming;
}
