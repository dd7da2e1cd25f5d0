import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CheckGroupField } from '../../platform/ui/choice-fields.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { TextField } from '../../platform/ui/fields.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { registrationWords } from '../words.ts';
import styles from './cards.module.css';
import { showMyCard } from './show-my-card.ts';
import { writeCard } from './write-card.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => ({
    card: await ask(showMyCard, { program: params.program as string }),
    write: await offer(writeCard),
  }));

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(writeCard)]);

export default function CardPage() {
  const { card, write } = useLoaderData<typeof loader>();
  const say = useSay();
  const side = (which: 'teaches' | 'learns', own: 'alsoTeaches' | 'alsoLearns') => {
    const offered = card.offered[which];
    const mine = card[which].filter((word) => !offered.includes(word));
    return (
      <div className={styles.side}>
        <CheckGroupField
          name={which}
          label={say(registrationWords, `cards.${which}`)}
          hint={say(registrationWords, 'cards.hint')}
          inline
          required={false}
          defaultValues={card[which]}
          options={[...offered, ...mine].map((value) => ({ value, label: value }))}
        />
        <TextField name={own} label={say(registrationWords, 'cards.own')} required={false} maxLength={60} />
      </div>
    );
  };
  return (
    <Page title={say(registrationWords, 'cards.title')} lead={<span translate="no">{card.program}</span>}>
      {card.writtenAt ? <Notice tone="good">{say(registrationWords, 'cards.up')}</Notice> : null}
      <CommandForm offer={write} submitLabel={card.writtenAt ? say(registrationWords, 'cards.again') : undefined}>
        {side('teaches', 'alsoTeaches')}
        {side('learns', 'alsoLearns')}
      </CommandForm>
    </Page>
  );
}
