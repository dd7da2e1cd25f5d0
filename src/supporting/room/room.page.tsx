import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { fewNames } from '../../pairing/match-name.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { LongTextField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { askForHelp } from '../accountability/ask-for-help.ts';
import { EarlyCard } from '../early-swap/early-card.tsx';
import { showEarlyQuestion } from '../early-swap/show-early-question.ts';
import { StepList } from '../next-steps/step-list.tsx';
import { tickNextStep } from '../next-steps/tick-next-step.ts';
import { supportingWords } from '../words.ts';
import { ActionCard } from './action-card.tsx';
import { Expectations } from './expectations.tsx';
import { PartnerCard } from './partner-card.tsx';
import { RoomLead } from './room-lead.tsx';
import { NewcomerPlan } from './newcomer-plan.tsx';
import { Attendance, CharterLine, NextSession, PastSessions } from './room-sections.tsx';
import { showRoom } from './show-room.ts';
import styles from './room.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    room: await ask(showRoom, { match: params.match as string }),
    early: await ask(showEarlyQuestion, { match: params.match as string }),
    help: await offer(askForHelp),
    tick: await offer(tickNextStep),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(askForHelp), intent(tickNextStep)]);

export default function RoomPage() {
  const { room, early, help, tick } = useLoaderData<typeof loader>();
  const say = useSay();
  const { match, partners, steps } = room;
  return (
    <Page
      title={
        match.name ??
        say(supportingWords, 'room.title', {
          names: fewNames(
            say,
            partners.map((one) => one.name),
          ),
        })
      }
      lead={<RoomLead room={room} />}
    >
      <ActionCard room={room} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <EarlyCard shown={early} match={match.id} />
          <NextSession room={room} />
          <Section title={say(supportingWords, 'room.steps.title')} id="steps">
            <StepList steps={steps} members={[...partners]} tick={tick} empty={say(supportingWords, 'room.steps.none')} />
          </Section>
          <PastSessions room={room} />
          <Attendance attendance={room.attendance} />
        </div>
        <div className={styles.column}>
          <PartnerCard room={room} />
          <NewcomerPlan room={room} />
          <CharterLine room={room} />
          {room.charter === 'not asked' ? null : (
            <Expectations role={room.myRole} hasMentor={room.hasMentor} open={room.past.length === 0} />
          )}
          <Section
            title={say(supportingWords, 'accountability.help.title')}
            lead={<p>{say(supportingWords, 'accountability.help.lead')}</p>}
            id="help"
          >
            {room.help ? (
              <p>
                {say(supportingWords, 'accountability.help.open')} <Moment at={room.help.dueAt} as="date" />
              </p>
            ) : (
              <CommandForm offer={help} tone="quiet">
                <LongTextField
                  name="asked"
                  label={say(supportingWords, 'accountability.help.asked')}
                  hint={say(supportingWords, 'accountability.help.asked_hint')}
                  required={false}
                  rows={3}
                />
              </CommandForm>
            )}
            {match.endedAt ? null : (
              <p>
                <Link to={`/matches/${match.id}/ending`}>{say(supportingWords, 'room.end')}</Link>
              </p>
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
}
