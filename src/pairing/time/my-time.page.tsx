import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Empty } from '../../platform/ui/empty.tsx';
import { Facts } from '../../platform/ui/facts.tsx';
import { NumberField } from '../../platform/ui/fields.tsx';
import { ListTable } from '../../platform/ui/list-table.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { ClosedDays } from '../../registration/time/closed-days.tsx';
import { closeMyTime } from '../../registration/time/close-my-time.ts';
import { mostHours } from '../../registration/time/most-hours.ts';
import { openTime } from '../../registration/time/open-time.ts';
import { setMyTimeBudget } from '../../registration/time/set-my-time-budget.ts';
import { registrationWords } from '../../registration/words.ts';
import { pairingWords } from '../words.ts';
import { showMyTime } from './show-my-time.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer }) => {
    const time = await ask(showMyTime, {});
    const first = time.closed.find(({ mine }) => mine);
    // One's own are all alike in this.
    const open = first && (await offer(openTime, { period: first.id }));
    return {
      time,
      set: await offer(setMyTimeBudget),
      close: await offer(closeMyTime),
      open: Object.fromEntries(time.closed.filter(({ mine }) => mine).map(({ id }) => [id, open])),
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(setMyTimeBudget), intent(closeMyTime), intent(openTime)]);

export default function MyTimePage() {
  const { time, set, close, open } = useLoaderData<typeof loader>();
  const say = useSay();
  const inHours = (hours: number) => say(pairingWords, 'time.mine.hours', { hours });
  const budget =
    time.budget.hours === null
      ? say(pairingWords, 'time.mine.budget_none')
      : say(pairingWords, time.budget.own ? 'time.mine.budget_own' : 'time.mine.budget_usual', { hours: time.budget.hours });
  return (
    <Page title={say(pairingWords, 'time.mine.title')} lead={say(pairingWords, 'time.mine.lead')}>
      <Facts
        items={[
          { label: say(pairingWords, 'time.mine.budget'), value: budget },
          { label: say(pairingWords, 'time.mine.taken'), value: inHours(time.taken) },
          ...(time.left === null ? [] : [{ label: say(pairingWords, 'time.mine.left'), value: inHours(time.left) }]),
        ]}
      />
      <Section title={say(pairingWords, 'time.mine.takes')} lead={say(pairingWords, 'time.mine.takes_lead')}>
        <ListTable
          caption={say(pairingWords, 'time.mine.takes')}
          rows={time.takes}
          rowKey={(row) => `${row.program} ${row.role}`}
          empty={<Empty title={say(pairingWords, 'time.mine.nothing')} text={say(pairingWords, 'time.mine.nothing_text')} />}
          columns={[
            {
              key: 'program',
              label: say(pairingWords, 'time.mine.program'),
              cell: (row) => (
                <Link to={`/register/${row.program}`} translate="no">
                  {row.tracks.length > 0 ? `${row.name}: ${row.tracks.join(', ')}` : row.name}
                </Link>
              ),
            },
            { key: 'role', label: say(pairingWords, 'time.mine.role'), cell: (row) => say(registrationWords, `role.${row.role}`) },
            {
              key: 'promised',
              label: say(pairingWords, 'time.mine.promised'),
              numeric: true,
              cell: (row) => (row.promised === null ? '–' : inHours(row.promised)),
            },
            { key: 'now', label: say(pairingWords, 'time.mine.now'), numeric: true, cell: (row) => inHours(row.taken) },
          ]}
        />
      </Section>
      <Section title={say(pairingWords, 'time.mine.set')} lead={say(pairingWords, 'time.mine.set_lead')}>
        <CommandForm offer={set}>
          <NumberField
            name="hoursPerMonth"
            label={say(pairingWords, 'time.mine.field')}
            hint={say(pairingWords, 'time.mine.field_hint')}
            min={0}
            max={mostHours}
            step={0.5}
            defaultValue={time.budget.own ? (time.budget.hours ?? undefined) : undefined}
          />
        </CommandForm>
      </Section>
      <ClosedDays
        lead={say(registrationWords, 'time.closed.lead')}
        rows={time.closed}
        who={({ mine }) => say(registrationWords, mine ? 'time.closed.you' : 'time.closed.everybody')}
        close={close}
        open={open}
      />
    </Page>
  );
}
