import type { ReactNode } from 'react';
import type { Offer } from '../../platform/execute.ts';
import buttons from '../../platform/ui/button.module.css';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import styles from '../planning.module.css';
import { planningWords } from '../words.ts';

interface MoreProps {
  program: string;
  unknownParts: string[];
  launch: Offer | undefined;
  archive: Offer | undefined;
  restore: Offer | undefined;
}

/** What is done seldom: settings, the file, launching by hand, putting away. */
export function MoreOnThePlan({ program, unknownParts, launch, archive, restore }: MoreProps) {
  const say = useSay();
  return (
    <ul className={styles.more}>
      <Row title={say(planningWords, 'settings.title')} text={say(planningWords, 'plan.settings_text')}>
        <ButtonLink to={`/programs/${program}/planning/settings`} tone="quiet" small>
          {say(planningWords, 'plan.settings_open')}
        </ButtonLink>
      </Row>
      <Row
        title={say(planningWords, 'plan.blueprint')}
        text={say(planningWords, 'plan.blueprint_text')}
        note={unknownParts.length > 0 ? say(planningWords, 'plan.unknown_parts', { parts: unknownParts.join(', ') }) : undefined}
      >
        <a className={buttons.button} data-tone="quiet" data-size="small" href={`/programs/${program}/blueprint.yaml`}>
          {say(planningWords, 'plan.download')}
        </a>
      </Row>
      {launch ? (
        <Row title={say(planningWords, 'plan.launch')} text={say(planningWords, 'plan.launch_text')}>
          <CommandForm offer={launch} tone="quiet" inline />
        </Row>
      ) : null}
      {(archive ?? restore) ? (
        <Row title={say(planningWords, 'plan.archive')} text={say(planningWords, 'plan.archive_text')}>
          <CommandForm offer={archive ?? restore} tone={archive ? 'danger' : 'quiet'} inline />
        </Row>
      ) : null}
    </ul>
  );
}

function Row({ title, text, note, children }: { title: string; text: string; note?: string; children: ReactNode }) {
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
        {note ? <Notice tone="attention">{note}</Notice> : null}
      </div>
      {children}
    </li>
  );
}
