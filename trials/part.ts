/** One process of a site that may be killed at any moment and is started again by the same command. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const main = resolve('build/server/main.js');

export class Part {
  /** What it wrote to its log, over all its lives. */
  log = '';
  /** How a life ended that nobody had ended. */
  readonly endedByItself: string[] = [];
  private child: ChildProcess | undefined;
  private readonly args: string[];
  private readonly env: NodeJS.ProcessEnv;

  constructor(args: string[], env: NodeJS.ProcessEnv) {
    this.args = args;
    this.env = env;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  start(): void {
    const child = spawn(process.execPath, [main, ...this.args], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    child.stdout.on('data', (part: Buffer) => (this.log += part.toString()));
    child.stderr.on('data', (part: Buffer) => (this.log += part.toString()));
    child.once('exit', (code) => {
      if (this.child === child)
        this.endedByItself.push(`${this.args.join(' ')} ended with ${code}, its last words: ${this.log.slice(-1_500)}`);
    });
  }

  end = (how: NodeJS.Signals): Promise<void> => {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    child.kill(how);
    return once(child, 'exit').then(() => undefined);
  };
}

/** Runs another verb of the command line to its end. @throws Error with what it wrote */
export async function runVerb(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const part = new Part(args, env);
  part.start();
  while (part.endedByItself.length === 0) await new Promise((wake) => setTimeout(wake, 20));
  if (!part.endedByItself[0]?.includes(' ended with 0,')) throw new Error(`${part.endedByItself[0]}:\n${part.log}`);
}
