import { Link } from 'react-router';
import type { z } from 'zod';
import type { Offer } from '../../platform/execute.ts';
import { ButtonLink } from '../../platform/ui/button-link.tsx';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Moment } from '../../platform/ui/moment.tsx';
import { Notice } from '../../platform/ui/notice.tsx';
import { useReader } from '../../platform/ui/reader.ts';
import { useSay } from '../../platform/ui/say.tsx';
import { Status } from '../../platform/ui/status.tsx';
import { supportingWords } from '../words.ts';
import type { CharterDocument } from './charter.ts';
import { CharterSheet } from './charter-sheet.tsx';
import type { charterShown } from './show-charter.ts';
import styles from './charter.module.css';

export type CharterShown = z.output<typeof charterShown>;

interface ReadingProps {
  charter: CharterShown;
  document: CharterDocument;
  sign: Offer | undefined;
  here: string;
}

/** The charter as it stands, who has signed it, and what can be done with it. */
export function CharterReading({ charter, document, sign, here }: ReadingProps) {
  const say = useSay();
  const { personId } = useReader();
  const mine = charter.signers.find((signer) => signer.personId === personId);
  const signedByMe = mine?.signedVersion === charter.version;
  return (
    <>
      <Signatures charter={charter} />
      {charter.hoursOff ? (
        <Notice tone="attention">
          <p>{say(supportingWords, 'charter.hours_off', charter.hoursOff)}</p>
        </Notice>
      ) : null}
      {signedByMe ? null : (
        <CommandForm offer={sign} to={here}>
          <HiddenField name="version" value={charter.version} />
        </CommandForm>
      )}
      <CharterSheet
        document={document}
        letters={charter.letters}
        track={charter.track.name}
        program={charter.program.name}
        members={charter.signers}
      />
      <p className={styles.links}>
        <ButtonLink tone="quiet" to={`${here}?change`}>
          {say(supportingWords, 'charter.change')}
        </ButtonLink>
        <Link to={`${here}/print`}>{say(supportingWords, 'charter.print')}</Link>
        {charter.version > 1 ? <Link to={`${here}/versions`}>{say(supportingWords, 'charter.history')}</Link> : null}
      </p>
    </>
  );
}

function Signatures({ charter }: { charter: CharterShown }) {
  const say = useSay();
  return (
    <ul className={styles.signatures}>
      {charter.signers.map(({ personId, name, signedVersion, signedAt }) => (
        <li key={personId}>
          {signedVersion === charter.version && signedAt ? (
            <>
              <Status tone="good">{say(supportingWords, 'charter.signed_by', { name })}</Status> <Moment at={signedAt} as="date" />
            </>
          ) : signedVersion ? (
            <Status tone="attention">{say(supportingWords, 'charter.signed_other_version', { name, version: signedVersion })}</Status>
          ) : (
            <Status tone="attention">{say(supportingWords, 'charter.not_signed_by', { name })}</Status>
          )}
        </li>
      ))}
      <li className={styles.quiet}>
        {charter.writtenBy
          ? say(supportingWords, 'charter.saved_by', { version: charter.version, name: charter.writtenBy })
          : say(supportingWords, 'charter.version', { version: charter.version })}
      </li>
    </ul>
  );
}
