import { ListTable } from '../../platform/ui/list-table.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { laboratoryWords } from './words.ts';
import type { Figures } from './outcome.ts';
import styles from './laboratory.module.css';

const band = 10;
const lastBand = 9;

/** How many pairs fit how well, as it is beside the scenario; the bars only repeat the numbers. */
export function SpreadTable({ start, now }: { start: Figures; now: Figures }) {
  const say = useSay();
  const rows = now.fitByTenth
    .map((count, tenth) => ({ tenth, before: start.fitByTenth[tenth] ?? 0, count }))
    .filter(({ before, count }) => before + count > 0)
    .toReversed();
  const most = Math.max(1, ...rows.flatMap(({ before, count }) => [before, count]));
  return (
    <ListTable
      caption={say(laboratoryWords, 'spread')}
      columns={[
        {
          key: 'band',
          label: say(laboratoryWords, 'band'),
          cell: ({ tenth }) =>
            say(laboratoryWords, 'band_value', { from: tenth * band, to: tenth === lastBand ? 100 : tenth * band + lastBand }),
        },
        { key: 'before', label: say(laboratoryWords, 'before'), numeric: true, cell: ({ before }) => before },
        { key: 'now', label: say(laboratoryWords, 'now'), numeric: true, cell: ({ count }) => count },
        {
          key: 'bar',
          label: say(laboratoryWords, 'spread'),
          cell: ({ before, count }) => (
            <span className={styles.bar} aria-hidden="true">
              <progress max={most} value={before} />
              <progress max={most} value={count} />
            </span>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ tenth }) => String(tenth)}
    />
  );
}
