/** Tells a story by running the real commands as real people on a clock that moves: never by writing rows. */
import type { Actor, PersonActor } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import type { InputOf, Operation, OutputOf } from '../../platform/command.ts';
import { execute } from '../../platform/execute.ts';
import { advanceClock } from '../../platform/jobs/advance-clock.ts';
import { drain } from '../../platform/jobs/worker.ts';
import { actorByAddress } from '../../people/actor-by-address.ts';

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export class Telling {
  readonly app: App;
  private readonly organization: string;
  private readonly actors = new Map<string, PersonActor>();
  private readonly acts: { at: number; act: () => Promise<void> }[] = [];
  private nowMs: number;

  /** @param startsAt where the story begins; the database's clock is put there */
  private constructor(app: App, organization: string, startsAt: Date) {
    this.app = app;
    this.organization = organization;
    this.nowMs = startsAt.getTime();
  }

  static async begin(app: App, organization: string, startsAt: Date): Promise<Telling> {
    await app.ownerPool.query('update platform.clock set offset_ms = $1', [startsAt.getTime() - app.clock.at(0).getTime()]);
    return new Telling(app, organization, startsAt);
  }

  async who(address: string): Promise<PersonActor> {
    const kept = this.actors.get(address);
    if (kept) return kept;
    const actor = await actorByAddress(this.app, address, this.organization);
    this.actors.set(address, actor);
    return actor;
  }

  async does<Op extends Operation>(who: string | Actor, operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>> {
    return execute(this.app, typeof who === 'string' ? await this.who(who) : who, operation, input);
  }

  /** Everything that follows from what was done so far. */
  settle(): Promise<void> {
    return drain(this.app);
  }

  /** Plans an act for a moment of the story; acts of the same moment keep their order. */
  at(moment: Date, act: () => Promise<void>): void {
    this.acts.push({ at: moment.getTime(), act });
  }

  /** Lives through the time until then: acts when they are due, chores and their consequences in between. */
  async liveUntil(end: Date): Promise<void> {
    for (;;) {
      const next = this.acts
        .filter(({ at }) => at <= end.getTime())
        .reduce<number>((soonest, { at }) => Math.min(soonest, at), end.getTime());
      if (next > this.nowMs) {
        await advanceClock(this.app, next - this.nowMs, { stepMs: 12 * hourMs });
        this.nowMs = next;
      }
      const due = this.acts.filter(({ at }) => at <= this.nowMs);
      if (due.length === 0) return;
      this.acts.splice(0, this.acts.length, ...this.acts.filter(({ at }) => at > this.nowMs));
      for (const { act } of due) await act();
      await this.settle();
    }
  }
}
