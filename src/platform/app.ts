export interface AddressedReader {
  personId: string;
  address: string;
  givenName: string;
  language: string;
  timeZone: string;
  /** Their first day, `YYYY-MM-DD`, where the directory knows it. */
  hiredOn: string | null;
}

/** What a process holds: built once at start, passed to everything. */
import type pg from 'pg';
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import type { Context } from './context.ts';
import type { Log } from './log.ts';
import type { Stage } from './stage.ts';

export interface App {
  readonly configuration: Configuration;
  /** Connects as the role that owns nothing. */
  readonly pool: pg.Pool;
  /** Connects as the owner: migrations, the job queue, backup. Never used for what a person asks. */
  readonly ownerPool: pg.Pool;
  readonly clock: Clock;
  readonly random: () => number;
  readonly stages: readonly Stage[];
  /** Where and how to write to a person; undefined for one without an address or who has left. Given by the people stage. */
  readonly findReader: (ctx: Context, personId: string) => Promise<AddressedReader | undefined>;
  readonly log: Log;
}
