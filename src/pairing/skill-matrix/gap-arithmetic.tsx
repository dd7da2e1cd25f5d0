import { ListTable } from '../../platform/ui/list-table.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import styles from './skill-matrix.module.css';

interface Line {
  wanted: string;
  offered: string | null;
  needed: number;
  neededKnown: boolean;
  now: number;
  nowKnown: boolean;
  weight: number;
  level: number;
  nearness: number;
  because: string;
  worth: number;
}

interface GapArithmeticProps {
  gap: { learner: string; teacher: string; worth: number; lines: Line[] };
}

const wholly = 6;

/** How the number of one cell comes about, skill by skill. */
export function GapArithmetic({ gap }: GapArithmeticProps) {
  const say = useSay();
  const { learner, teacher, lines, worth } = gap;
  const sum = ({ needed, now, weight, level, nearness }: Line) =>
    say(pairingWords, nearness === wholly ? 'skill_gaps.one.same' : 'skill_gaps.one.near', { needed, now, weight, level, nearness });
  return (
    <Section id="arithmetic" title={say(pairingWords, 'skill_gaps.one.title', { learner, teacher })}>
      <ListTable
        caption={say(pairingWords, 'skill_gaps.one.title', { learner, teacher })}
        rows={lines}
        rowKey={(line) => line.wanted}
        columns={[
          {
            key: 'wanted',
            label: say(pairingWords, 'skill_gaps.one.wanted'),
            cell: (line) => (
              <div>
                <bdi translate="no">{line.wanted}</bdi>
                {line.neededKnown ? null : <p className={styles.note}>{say(pairingWords, 'skill_gaps.one.assumed_needed')}</p>}
                {line.nowKnown ? null : <p className={styles.note}>{say(pairingWords, 'skill_gaps.one.assumed_now')}</p>}
              </div>
            ),
          },
          {
            key: 'sum',
            label: say(pairingWords, 'skill_gaps.one.sum'),
            cell: (line) => (
              <div>
                {line.offered === null ? say(pairingWords, 'skill_gaps.one.nothing') : sum(line)}
                {line.because && line.offered !== null ? (
                  <p className={styles.note}>
                    {say(pairingWords, 'skill_gaps.one.from_near', { offered: line.offered, because: line.because })}
                  </p>
                ) : null}
              </div>
            ),
          },
          { key: 'worth', label: say(pairingWords, 'skill_gaps.one.worth'), numeric: true, cell: (line) => line.worth },
        ]}
      />
      <p>
        {say(pairingWords, 'skill_gaps.one.total')}: <strong>{worth}</strong>
      </p>
    </Section>
  );
}
