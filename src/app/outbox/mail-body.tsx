import { useState, type SyntheticEvent } from 'react';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';
import styles from './mail-body.module.css';

/** Shut in: the mail's own styles, none of its scripts, and links that open here instead of in the frame. */
const shutIn = 'allow-same-origin allow-top-navigation-by-user-activation';

/** A mail as its reader sees it, and the text beside it for those who read mails as text. */
export function MailBody({ html, text }: { html: string; text: string }) {
  const say = useSay();
  const [height, setHeight] = useState<number>();
  const fit = (loaded: SyntheticEvent<HTMLIFrameElement>) => setHeight(loaded.currentTarget.contentDocument?.body.offsetHeight);
  return (
    <>
      <iframe
        className={styles.mail}
        title={say(appWords, 'outbox.as_sent')}
        sandbox={shutIn}
        srcDoc={html.replace('<head>', '<head><base target="_top">')}
        style={{ height }}
        onLoad={fit}
      />
      <details>
        <summary>{say(appWords, 'outbox.as_text')}</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </>
  );
}
