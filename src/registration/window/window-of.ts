import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/context.ts';
import { remembered } from '../../platform/remembered.ts';
import { windows } from '../tables.ts';
import type { Window } from './window.rules.ts';

export interface RegistrationWindow extends Window {
  openTo: 'invited' | 'link';
  /** null until the window is first saved. */
  linkCode: string | null;
}

const unset: RegistrationWindow = { opensAt: null, openedAt: null, closesAt: null, openTo: 'invited', linkCode: null };

export function windowOf(ctx: Context, program: string): Promise<RegistrationWindow> {
  return remembered(ctx, `registration.window ${program}`, async () => {
    const [row] = await ctx.db.select().from(windows).where(eq(windows.programId, program));
    return row ?? unset;
  });
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const codeLength = 10;

/** Easy to read aloud: no letters that look like digits. */
const newCode = (ctx: Context): string =>
  Array.from({ length: codeLength }, () => letters[Math.floor(ctx.random() * letters.length)]).join('');

/** Saves what is given and leaves the rest; the link's code is made with the first. */
export async function saveWindow(ctx: Context, program: string, change: Partial<Omit<RegistrationWindow, 'linkCode'>>): Promise<void> {
  await ctx.db
    .insert(windows)
    .values({ programId: program, organizationId: ctx.organizationId, linkCode: newCode(ctx), ...change })
    .onConflictDoUpdate({ target: windows.programId, set: change });
}
