/** Structured lines on standard error, without personal data: ids and names of things, never of people. */
export interface Log {
  info(event: string, facts?: Record<string, unknown>): void;
  error(event: string, problem: unknown, facts?: Record<string, unknown>): void;
}

const line = (level: string, event: string, facts: Record<string, unknown> = {}): string =>
  `${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`;

export const logToStandardError: Log = {
  info: (event, facts) => void process.stderr.write(line('info', event, facts)),
  error: (event, problem, facts) =>
    void process.stderr.write(
      line('error', event, { ...facts, problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) }),
    ),
};
