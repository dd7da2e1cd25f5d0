import type { Account } from './account.ts';
import type { Binaries } from './locate-binaries.ts';

export const SUPERUSER = 'postgres';

/** One database cluster on disk, and what it takes to run it. */
export interface Cluster {
  /** Holds everything below; deleting it starts over. */
  readonly folder: string;
  /** PostgreSQL's own data directory, named after its major version. */
  readonly data: string;
  readonly lockFile: string;
  readonly logFile: string;
  readonly account: Account;
  readonly binaries: Binaries;
  /** False only in tests: the server may lose what it said it kept. */
  readonly durable: boolean;
  /** Where this platform has no unix sockets for Node, the server listens on loopback behind a password. */
  readonly tcp: boolean;
  readonly passwordFile: string;
}

export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Folder of the unix socket; undefined over TCP. */
  readonly socketDir: string | undefined;
}
