import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PageTitle } from './page-title.tsx';
import { useSay } from './say.tsx';
import { uiWords } from './words.ts';
import styles from './page.module.css';

interface PageProps {
  title: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  back?: { to: string; label: string };
  /** The page's one primary action, beside the title. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** The content of a page: its title, which is the tab's too, what it is about, and its sections. */
export function Page({ title, lead, back, actions, children }: PageProps) {
  const say = useSay();
  return (
    <article className={styles.page}>
      <PageTitle of={title} />
      <header className={styles.header}>
        {back ? (
          <Link className={styles.back} to={back.to}>
            {say(uiWords, 'back', { to: back.label })}
          </Link>
        ) : null}
        <div className={styles.heading}>
          <h1 tabIndex={-1}>{title}</h1>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
        {lead ? <div className={styles.lead}>{lead}</div> : null}
      </header>
      {children}
    </article>
  );
}

interface SectionProps {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** So that another page can point at it. */
  id?: string;
}

export function Section({ title, lead, actions, children, id }: SectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {lead ? <div className={styles.sectionLead}>{lead}</div> : null}
      {children}
    </section>
  );
}
