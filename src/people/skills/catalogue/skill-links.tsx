import { Link } from 'react-router';
import type { Offer } from '../../../platform/execute.ts';
import { CommandForm } from '../../../platform/ui/command-form.tsx';
import { HiddenField } from '../../../platform/ui/fields.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import type { LinkKind } from '../graph/skill-graph.rules.ts';
import styles from '../skills.module.css';

interface Named {
  id: string;
  name: string;
}

interface SkillLinksProps {
  skill: string;
  links: readonly { id: string; kind: LinkKind; from: Named; to: Named }[];
  unlink: Offer | undefined;
}

/** Each link as the sentence it is, the other skill being a link to its page. */
export function SkillLinks({ skill, links, unlink }: SkillLinksProps) {
  const say = useSay();
  if (links.length === 0) return <p className={styles.quiet}>{say(peopleWords, 'skills.one.no_links')}</p>;
  const end = ({ id, name }: Named) =>
    id === skill ? (
      <bdi translate="no">{name}</bdi>
    ) : (
      <Link to={`/people/skills/${id}`} translate="no">
        {name}
      </Link>
    );
  return (
    <ul className={styles.rows}>
      {links.map(({ id, kind, from, to }) => (
        <li key={id}>
          <span>
            {end(from)} {say(peopleWords, `skills.one.kind.${kind}`)} {end(to)}
          </span>
          <CommandForm offer={unlink} tone="quiet" inline formKey={id} submitLabel={say(peopleWords, 'skills.one.unlink')}>
            <HiddenField name="link" value={id} />
          </CommandForm>
        </li>
      ))}
    </ul>
  );
}
