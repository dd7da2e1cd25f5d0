import type { OutputOf } from '../../platform/command.ts';
import type { Offer } from '../../platform/execute.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { laboratoryWords } from './words.ts';
import type { showScenario } from './show-scenario.ts';

export type ShownScenario = OutputOf<typeof showScenario>;

const longestName = 80;

/** Of whom the scenario is, how old, and whose; with the ways to a newer one and to a copy. */
export function ScenarioStanding({
  scenario,
  refresh,
  copy,
}: {
  scenario: ShownScenario;
  refresh: Offer | undefined;
  copy: Offer | undefined;
}) {
  const say = useSay();
  const { language, timeZone } = useReader();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(scenario.takenAt));
  return (
    <>
      <p>{say(laboratoryWords, 'taken', { day })}</p>
      {scenario.changedSince > 0 && scenario.isMine ? (
        <Notice tone="attention">
          <p>{say(laboratoryWords, 'old', { count: scenario.changedSince })}</p>
          <CommandForm offer={refresh} tone="quiet" inline />
        </Notice>
      ) : null}
      {scenario.isMine ? null : (
        <Notice>
          <p>{say(laboratoryWords, 'by', { name: scenario.madeBy })}</p>
          <CommandForm offer={copy} tone="quiet" inline submitLabel={say(laboratoryWords, 'copy')} formKey="copy">
            <HiddenField name="from" value={scenario.id} />
            <HiddenField name="name" value={say(laboratoryWords, 'copy_name', { name: scenario.name }).slice(0, longestName)} />
          </CommandForm>
        </Notice>
      )}
    </>
  );
}
