import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { fewNames } from '../../pairing/match-name.ts';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { SessionActions } from '../../scheduling/session-actions.tsx';
import { offersOf, sessionIntents } from '../../scheduling/sessions/session-offers.ts';
import { addNextStep } from '../next-steps/add-next-step.ts';
import { tickNextStep } from '../next-steps/tick-next-step.ts';
import { supportingWords } from '../words.ts';
import { duplicateLastSession } from './duplicate-last-session.ts';
import { KitPhases } from './kit-phases.tsx';
import { ProcessSteps, Sample, SessionFacts } from './kit-pieces.tsx';
import { markStep } from './mark-step.ts';
import { PreparationSection } from './preparation-section.tsx';
import { saveKit } from './save-kit.ts';
import { savePreparation } from './save-preparation.ts';
import { showKit } from './show-kit.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, ctx, params }) => {
    const shown = await ask(showKit, { session: params.session as string });
    const about = { session: shown.session.id, match: shown.session.match };
    return {
      shown,
      fresh: { items: ctx.newId(), obstacles: ctx.newId(), resources: ctx.newId() },
      sessionOffers: offersOf(ctx, { ...shown.session, missedBy: null }),
      save: await offer(saveKit),
      prepare: await offer(savePreparation),
      mark: await offer(markStep),
      duplicate: shown.kit.items.length > 0 ? undefined : await offer(duplicateLastSession),
      addStep: await offer(addNextStep, about),
      tick: await offer(tickNextStep, about),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    intent(saveKit),
    intent(savePreparation),
    intent(markStep),
    intent(duplicateLastSession),
    intent(addNextStep),
    intent(tickNextStep),
    ...sessionIntents(),
  ]);

/** Also after a refusal: what the partner saved meanwhile is to be seen then. */
export const shouldRevalidate = () => true;

export default function KitPage() {
  const data = useLoaderData<typeof loader>();
  const { shown } = data;
  const { session } = shown;
  const say = useSay();
  const { personId } = useReader();
  const others = shown.members.filter((member) => member.personId !== personId).map((member) => member.name);
  const toWrapUp = session.state !== 'ahead' && session.state !== 'cancelled' && !shown.wrappedUp;
  return (
    <Page
      title={say(supportingWords, 'kit.title', { number: session.number })}
      lead={
        <p>
          {say(supportingWords, 'kit.with', { name: fewNames(say, others) })}.{' '}
          {say(supportingWords, 'kit.privacy', { count: others.length })}
        </p>
      }
      back={{ to: `/matches/${session.match}`, label: say(supportingWords, 'kit.back') }}
      actions={toWrapUp ? <ButtonLink to={`/sessions/${session.id}/wrap-up`}>{say(supportingWords, 'kit.wrapUp')}</ButtonLink> : undefined}
    >
      <SessionFacts shown={shown} />
      {session.state === 'ahead' ? <SessionActions session={session} members={shown.members} offers={data.sessionOffers} /> : null}
      <ProcessSteps shown={shown} offer={data.mark} />
      <PreparationSection shown={shown} offer={data.prepare} />
      {data.duplicate && !data.duplicate.refusal ? <CommandForm offer={data.duplicate} tone="quiet" inline /> : null}
      <Sample />
      <KitPhases shown={shown} fresh={data.fresh} save={data.save} addStep={data.addStep} tick={data.tick} />
    </Page>
  );
}
