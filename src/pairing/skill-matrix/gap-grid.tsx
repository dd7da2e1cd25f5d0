import { Link, useSearchParams } from 'react-router';
import { PersonName } from '../../platform/ui/person.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { pairingWords } from '../words.ts';
import styles from './skill-matrix.module.css';

interface Named {
  id: string;
  name: string;
}

interface GapGridProps {
  teachers: readonly Named[];
  learners: readonly (Named & { cells: { teacher: string; worth: number; best: boolean }[] })[];
  most: number;
}

const shades = 4;

/** A number for every learner and teacher, shaded by its size; each opens its arithmetic. */
export function GapGrid({ teachers, learners, most }: GapGridProps) {
  const say = useSay();
  const [params] = useSearchParams();
  const to = (learner: string, teacher: string) => {
    const changed = new URLSearchParams(params);
    changed.set('learner', learner);
    changed.set('teacher', teacher);
    return `?${changed}#arithmetic`;
  };
  const chosen = (learner: string, teacher: string) => params.get('learner') === learner && params.get('teacher') === teacher;
  return (
    <div className={styles.scroll}>
      <table className={styles.grid}>
        <caption className="visually-hidden">{say(pairingWords, 'skill_gaps.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say(pairingWords, 'skill_gaps.learner')}</th>
            {teachers.map(({ id, name }) => (
              <th key={id} scope="col">
                <PersonName name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {learners.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">
                <PersonName name={name} />
              </th>
              {cells.map(({ teacher, worth, best }) => (
                <td key={teacher} data-heat={most === 0 ? 0 : Math.ceil((shades * worth) / most)} data-best={best ? '' : undefined}>
                  {teacher === id ? null : (
                    <Link to={to(id, teacher)} aria-current={chosen(id, teacher) ? 'true' : undefined}>
                      {best ? <span className="visually-hidden">{say(pairingWords, 'skill_gaps.best_mark')}: </span> : null}
                      {worth}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
