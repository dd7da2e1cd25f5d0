import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { PageTitle } from '../../platform/ui/page-title.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { appWords } from '../words.ts';
import styles from './error-page.module.css';

/** What is shown instead of a page: it is not there, not theirs, or something broke. */
export function ErrorPage() {
  const say = useSay();
  const problem = useRouteError();
  const answer = isRouteErrorResponse(problem) ? problem : undefined;
  const known = answer && answer.status < 500;
  const title =
    answer?.status === 404
      ? say(appWords, 'error.missing')
      : answer?.status === 403
        ? say(appWords, 'error.forbidden')
        : say(appWords, 'error.broken');
  const sentence =
    known && typeof answer.data === 'string' && answer.data
      ? answer.data
      : say(appWords, known ? 'error.missing_text' : 'error.broken_text');
  return (
    <div className={styles.error} role="alert">
      <PageTitle of={title} />
      <h1 tabIndex={-1}>{title}</h1>
      <p>{sentence}</p>
      <p>
        <Link to="/">{say(appWords, 'error.home')}</Link>
      </p>
    </div>
  );
}
