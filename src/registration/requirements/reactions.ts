import { programOf } from '../../planning/program-of.ts';
import type { Context } from '../../platform/context.ts';
import { reaction } from '../../platform/reaction.ts';
import { newcomerBegan, registrationFinished, requirementMade } from '../events.ts';
import { aCredentialIsMissing } from '../mails/a-credential-is-missing.ts';
import { programFacts } from '../mails/program-facts.ts';
import { missingCredentials, missingOf, type MissingCredential } from './missing-credentials.ts';

const everybody = 50_000;

/** What waits to be confirmed is no longer the person's to do. */
const isTheirs = ({ state, waiver }: MissingCredential) => state !== 'to confirm' && waiver === null;

const tellWhoRegisters = reaction({
  name: 'registration.tell-of-missing-credential',
  to: registrationFinished,
  run: async (ctx, { data: { program, person } }) => tell(ctx, program, (await missingOf(ctx, program, person)).filter(isTheirs)),
});

const tellWhoHasBegun = reaction({
  name: 'registration.tell-newcomer-of-missing-credential',
  to: newcomerBegan,
  run: async (ctx, { data: { program, person } }) => tell(ctx, program, (await missingOf(ctx, program, person)).filter(isTheirs)),
});

const tellWhoIsRegistered = reaction({
  name: 'registration.tell-of-new-requirement',
  to: requirementMade,
  run: async (ctx, { data: { program, type, role } }) => {
    const missing = await missingCredentials(ctx, program, { most: everybody });
    await tell(
      ctx,
      program,
      missing.filter((one) => isTheirs(one) && one.type === type && one.role === role),
    );
  },
});

/** The same is told once, whatever it is found by. */
async function tell(ctx: Context, program: string, missing: readonly MissingCredential[]): Promise<void> {
  if (missing.length === 0) return;
  const { settings } = await programOf(ctx, program);
  const { name, manager } = await programFacts(ctx, program);
  for (const { person, name: credential, type, role, required, state, expiredOn } of missing)
    await ctx.mail(aCredentialIsMissing, {
      to: person,
      facts: {
        name,
        manager,
        credential,
        type,
        role: settings.terminology[role].other,
        required,
        state: state === 'expired' && required ? ('expired' as const) : ('missing' as const),
        on: expiredOn,
      },
      occasion: `credential:${program}:${type}:${role}:${required ? 'required' : 'asked'}`,
    });
}

export const requirementReactions = [tellWhoRegisters, tellWhoHasBegun, tellWhoIsRegistered];
