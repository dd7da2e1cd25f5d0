/** Credentials as people keep them in a sheet: a line each, with who, which, since when. */
import type { FileRow } from '../import/read-rows.ts';
import { fold } from '../skills/reading/fold-words.rules.ts';

export interface CredentialLine {
  line: number;
  /** An address or an employee number. */
  person: string;
  credential: string;
  issuedOn: string;
  expiresOn: string;
  proof: string;
}

const names = {
  person: ['person', 'e mail', 'email', 'e mail address', 'email address', 'mail', 'employee number', 'employee id', 'number'],
  credential: ['credential', 'certification', 'certificate', 'name', 'type'],
  issuedOn: ['issued on', 'issued', 'date of issue', 'date', 'since'],
  expiresOn: ['expires on', 'expires', 'expiry', 'expiry date', 'valid until', 'until'],
  proof: ['proof', 'link', 'note', 'url'],
} as const;

const needed = ['person', 'credential', 'issuedOn'] as const;

/** @returns the columns that are missing, where one is */
export function readCredentialLines([head, ...rows]: readonly FileRow[]): CredentialLine[] | { missing: (typeof needed)[number][] } {
  const columns = (head?.cells ?? []).map(fold);
  const at = (what: keyof typeof names) => columns.findIndex((column) => (names[what] as readonly string[]).includes(column));
  const missing = needed.filter((what) => at(what) < 0);
  if (missing.length > 0) return { missing };
  const cell = (cells: readonly string[], what: keyof typeof names) => cells[at(what)] ?? '';
  return rows.map(({ line, cells }) => ({
    line,
    person: cell(cells, 'person'),
    credential: cell(cells, 'credential'),
    issuedOn: cell(cells, 'issuedOn'),
    expiresOn: cell(cells, 'expiresOn'),
    proof: cell(cells, 'proof'),
  }));
}
