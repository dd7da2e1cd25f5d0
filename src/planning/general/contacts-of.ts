import type { Context } from '../../platform/context.ts';
import { programSheet, type Contact } from '../program-sheet.ts';
import type { ProgramSettings } from '../program-settings.ts';

type Contacts = { [Role in keyof ProgramSettings['contacts']]: Contact | null };

/** The persons whom a program names, each in their part. */
export async function contactsOf(ctx: Context, id: string): Promise<Contacts> {
  const { program, contacts } = await programSheet(ctx, id);
  const find = (contact: string | null) => contacts.find((one) => one.id === contact) ?? null;
  const { programManager, facilitator, executiveSponsor } = program.settings.contacts;
  return { programManager: find(programManager), facilitator: find(facilitator), executiveSponsor: find(executiveSponsor) };
}
