/**
 * A few mentors scanned over all mentees at once, for the columns of a market whose price fell far.
 *
 * Idea: the row kernel reads mentors sixteen at a time, so one mentor costs as much as sixteen. Copies of
 * the mentors asked for take the seats behind the last mentor of every plane (plan-builder.ts), side by
 * side, and a row of seats is one short call. Where there is no plan the pairs are read one by one.
 * Invariants: the same scores as reading them; seats are taken anew for each stretch of rows, since others
 * may use the same memory meanwhile.
 * Example: mentors 7 and 4,000 take two seats; 10,000 mentees are priced with them in 10,000 calls.
 */
import { SEATS } from './plan-builder.ts';
import { RowKernel } from './row-kernel.ts';
import { isClosed } from './rows.ts';
import type { RowSource } from './rows.ts';

/** Columns that can be scanned together. */
export const MOST_SEATED = SEATS;

export class ColumnScan {
  /** What `read` found: one score for each column seated. */
  readonly scores = new Int32Array(SEATS);
  private readonly source: RowSource;
  private readonly kernel: RowKernel | undefined;
  private columns: readonly number[] = [];
  private cell = new Int32Array(0);

  constructor(source: RowSource) {
    this.source = source;
    this.kernel = source.planned && new RowKernel(source.planned.plan, source.planned.module);
  }

  /** At most MOST_SEATED columns; before each stretch of rows. */
  seat(columns: readonly number[]): void {
    this.columns = columns;
    if (!this.source.planned) return;
    const { memory, planes, stride, seatsAt } = this.source.planned.plan;
    const bytes = new Uint8Array(memory.buffer, 0, planes * stride);
    for (let plane = 0; plane < planes * stride; plane += stride)
      for (let seat = 0; seat < columns.length; seat++) bytes[plane + seatsAt + seat] = bytes[plane + columns[seat]!]!;
  }

  /** Scores of one row with the columns seated, in their order; `isClosed` pairs have a score too. */
  read(row: number): Int32Array {
    const { columns, scores, kernel } = this;
    const { planned } = this.source;
    if (kernel && planned && row < planned.menteeAt.length) {
      kernel.fillSeats(planned.menteeAt[row]!, columns.length);
      return kernel.out;
    }
    for (let seat = 0; seat < columns.length; seat++) {
      const column = columns[seat]!;
      if (this.cell.length <= column) this.cell = new Int32Array(column + 1);
      this.source.read(row, this.cell, column, column + 1);
      scores[seat] = this.cell[column]!;
    }
    return scores;
  }

  /** Whether a pair must not meet though `read` gave it a score. */
  isClosed(row: number, column: number): boolean {
    const { planned } = this.source;
    return planned !== undefined && row < planned.menteeAt.length && isClosed(planned, row, column);
  }
}
