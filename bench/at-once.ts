/** Does it for every item, at most so many at once, in their order of beginning. */
export async function atOnce<Item>(most: number, items: readonly Item[], act: (item: Item, place: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < items.length; place = next++) await act(items[place] as Item, place);
  };
  await Promise.all(Array.from({ length: most }, worker));
}

export async function until(holds: () => Promise<boolean>, withinMs = 600_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('What was waited for never came.');
    await new Promise((wake) => setTimeout(wake, 200));
  }
}
