/** What the charter contributes to the stage. */
import { listCharterVersions } from './list-charter-versions.ts';
import { charterAwaitsYou } from './mails/charter-awaits-you.ts';
import { charterIsSigned } from './mails/charter-is-signed.ts';
import { charterUnsigned } from './mails/charter-unsigned.ts';
import { charterSaved, charterSigned } from './events.ts';
import { nudgeUnsignedCharters } from './nudge-unsigned-charters.ts';
import { saveCharter } from './save-charter.ts';
import { showCharter } from './show-charter.ts';
import { signCharter } from './sign-charter.ts';
import { tellNewcomersOfSignatures, tellOfSignatures } from './tell-of-signatures.ts';
import type { Stage } from '../../platform/stage.ts';

export const charterPart = {
  commands: [saveCharter, signCharter],
  queries: [showCharter, listCharterVersions],
  events: [charterSaved, charterSigned],
  reactions: [tellOfSignatures, tellNewcomersOfSignatures],
  mails: [charterAwaitsYou, charterIsSigned, charterUnsigned],
  chores: [nudgeUnsignedCharters],
  pages: [
    { path: 'matches/:match/charter', file: 'supporting/charter/charter.page.tsx', frame: 'site' },
    { path: 'matches/:match/charter/versions', file: 'supporting/charter/charter-versions.page.tsx', frame: 'site' },
    { path: 'matches/:match/charter/print', file: 'supporting/charter/charter-print.page.tsx', frame: 'plain' },
  ],
} satisfies Partial<Stage>;
