import { Link, useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { WorkProgress } from '../../platform/ui/work-progress.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { drawUpShortlists } from '../shortlists/draw-up-shortlists.ts';
import { pairingWords } from '../words.ts';
import { ProcessForm } from './process-form.tsx';
import { saveProcess } from './save-process.ts';
import { showProcess } from './show-process.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    shown: await ask(showProcess, { program: params.program as string }),
    save: await offer(saveProcess),
    drawUp: await offer(drawUpShortlists),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(saveProcess), intent(drawUpShortlists)]);

export default function ProcessPage() {
  const { shown, save, drawUp } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const { process, tracks, round, counts, isUsual } = shown;
  const figure = (key: 'offered' | 'open' | 'to_decide' | 'waiting', value: number, to?: string) => (
    <Figure label={say(pairingWords, `process.${key}`)} value={value} formula={say(pairingWords, `process.${key}_formula`)} to={to} />
  );
  return (
    <Page title={say(pairingWords, 'process.title')} lead={say(pairingWords, 'process.lead')}>
      <PairingTabs />
      {isUsual ? <Notice>{say(pairingWords, 'process.usual')}</Notice> : null}
      <Section title={say(pairingWords, 'process.now')}>
        <Figures>
          {figure('offered', counts.offered)}
          {figure('open', counts.open, `${base}/requests`)}
          {figure('to_decide', counts.toDecide, `${base}/requests`)}
          {figure('waiting', counts.waiting, `${base}/waiting`)}
        </Figures>
        <p>
          <Link to={`${base}/rankings`}>{say(pairingWords, 'process.read_rankings')}</Link>
        </p>
      </Section>
      <Section title={say(pairingWords, 'process.draw_up')} lead={say(pairingWords, 'process.draw_up_lead')}>
        {round && !round.finishedAt ? <WorkProgress work={round.work} /> : null}
        <CommandForm offer={drawUp} tone="quiet" />
      </Section>
      <ProcessForm key={JSON.stringify(process)} offer={save} process={process} tracks={tracks} />
    </Page>
  );
}
