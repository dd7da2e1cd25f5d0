import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { programOf } from '../../planning/program-of.ts';
import { registrationWords } from '../words.ts';
import styles from './cards.module.css';
import { drawCode } from './draw-code.ts';
import { listCards } from './list-cards.ts';
import { QrCode } from './qr-code.tsx';
import { takeDownCard } from './take-down-card.ts';
import { useLooksAgain } from './use-looks-again.ts';

/** As many as a room holds; the list itself pages. */
const onTheWall = 100;

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ctx, ask, offer, params }) => {
    const program = params.program as string;
    const { items, total } = await ask(listCards, { program, limit: onTheWall });
    const address = `${ctx.app.configuration.url}/register/${program}/card`;
    const first = items[0];
    return {
      cards: items,
      total,
      address,
      code: drawCode(address),
      name: (await programOf(ctx, program)).name,
      takeDown: first && (await offer(takeDownCard, { program, card: first.id })),
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(takeDownCard)]);

export default function WallPage() {
  const { cards, total, address, code, name, takeDown } = useLoaderData<typeof loader>();
  const say = useSay();
  useLooksAgain();
  return (
    <Page title={<span translate="no">{name}</span>} lead={say(registrationWords, 'wall.lead')}>
      <div className={styles.wall}>
        <div className={styles.join}>
          <QrCode {...code} label={say(registrationWords, 'wall.code')} />
          <a href={address} translate="no">
            {address.replace(/^https?:\/\//, '')}
          </a>
          <output className={styles.count}>{say(registrationWords, 'wall.count', { count: total ?? 0 })}</output>
        </div>
        <ul className={styles.cards}>
          {cards.map((card) => (
            <li key={card.id} className={styles.card}>
              <h2 translate="no">{card.name}</h2>
              {card.teaches.length > 0 ? (
                <p>
                  {say(registrationWords, 'cards.teaches')} <strong translate="no">{card.teaches.join(', ')}</strong>
                </p>
              ) : null}
              {card.learns.length > 0 ? (
                <p>
                  {say(registrationWords, 'cards.learns')} <strong translate="no">{card.learns.join(', ')}</strong>
                </p>
              ) : null}
              <CommandForm offer={takeDown} tone="quiet" inline formKey={card.id}>
                <HiddenField name="card" value={card.id} />
              </CommandForm>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
