import type { Offer } from '../../platform/execute.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { WorkProgress } from '../../platform/ui/work-progress.tsx';
import { pairingWords } from '../words.ts';
import { PinsLeftOut } from './pins-left-out.tsx';
import { Proof } from './proof.tsx';
import type { ShownRun } from './show-pairing.ts';
import { Staleness } from './staleness.tsx';

interface RunSectionProps {
  run: ShownRun | null;
  check: Offer | undefined;
  discard: Offer | undefined;
  /** The address of one of the stage's pages about these people. */
  here: (page: string) => string;
}

/** The newest proposal: how far it is, what it came to, and what proves it. */
export function RunSection({ run, check, discard, here }: RunSectionProps) {
  const say = useSay();
  if (!run)
    return (
      <Section title={say(pairingWords, 'overview.proposal')}>
        <Empty title={say(pairingWords, 'overview.proposal_none')} text={say(pairingWords, 'overview.proposal_none_text')} />
      </Section>
    );
  if (!run.finishedAt || !run.summary)
    return (
      <Section title={say(pairingWords, 'overview.proposal')}>
        <WorkProgress work={run.work} />
        <Discard run={run} discard={discard} />
      </Section>
    );
  const { summary } = run;
  const pairs = run.division === 'in rounds' ? 'meetings' : 'pairs';
  return (
    <>
      <Section
        title={say(pairingWords, 'overview.proposal')}
        actions={
          <ButtonLink to={here('proposal')} tone="quiet" small>
            {say(pairingWords, 'overview.read')}
          </ButtonLink>
        }
      >
        <Staleness since={run.since} published={run.unpublished === 0} />
        <Figures>
          <Figure
            label={say(pairingWords, `overview.${pairs}`)}
            value={summary.pairs}
            formula={say(pairingWords, `overview.${pairs}_formula`)}
            to={here('proposal')}
            asOf={run.finishedAt}
          />
          <Figure
            label={say(pairingWords, 'overview.alone')}
            value={summary.unmatched}
            formula={say(pairingWords, 'overview.alone_formula')}
            to={here('unmatched')}
          />
          {summary.medianFit === null ? null : (
            <Figure
              label={say(pairingWords, 'overview.fit')}
              value={say(pairingWords, 'overview.fit_value', { fit: summary.medianFit })}
              formula={say(pairingWords, 'overview.fit_formula')}
            />
          )}
        </Figures>
        {summary.gap ? <Notice tone="attention">{say(pairingWords, 'groups.gap', summary.gap)}</Notice> : null}
        <PinsLeftOut leftOut={summary.pinsLeftOut} names={run.names} />
        <Discard run={run} discard={discard} />
      </Section>
      <Proof run={run} check={check} />
    </>
  );
}

function Discard({ run, discard }: { run: ShownRun; discard: Offer | undefined }) {
  const say = useSay();
  if (run.unpublished === 0 && run.finishedAt) return null;
  return (
    <CommandForm offer={discard} tone="quiet" inline submitLabel={run.finishedAt ? undefined : say(pairingWords, 'overview.stop')}>
      <HiddenField name="run" value={run.id} />
    </CommandForm>
  );
}
