/** What a process tells Prometheus about itself: requests, the queue, the outbox. Never about people. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { MiddlewareHandler } from 'hono';
import type { App } from '../app.ts';

export interface Metrics {
  /** Times every request by method and status class. */
  measure: MiddlewareHandler;
  /** @returns the metrics in Prometheus' text format */
  text(): Promise<string>;
}

export function metricsOf(app: App): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const seconds = new Histogram({
    name: 'pairwell_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  countsFrom(
    app,
    register,
    'pairwell_jobs_waiting',
    'Jobs that are ready and not yet done.',
    'select count(*)::int as count from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
  );
  countsFrom(
    app,
    register,
    'pairwell_jobs_given_up',
    'Jobs that failed too often.',
    'select count(*)::int as count from graphile_worker.jobs where attempts >= max_attempts',
  );
  countsFrom(
    app,
    register,
    'pairwell_mails_waiting',
    'Mails written and not yet sent.',
    'select count(*)::int as count from platform.mails where sent_at is null and given_up_at is null',
  );
  countsFrom(
    app,
    register,
    'pairwell_mails_uncertain',
    'Mails claimed by a sender that did not come back; never resent by themselves.',
    `select count(*)::int as count from platform.mails where sent_at is null and claimed_at < now() - interval '10 minutes'`,
  );
  return {
    measure: async (c, next) => {
      const end = seconds.startTimer({ method: c.req.method });
      await next();
      end({ status: `${Math.floor(c.res.status / 100)}xx` });
    },
    text: () => register.metrics(),
  };
}

function countsFrom(app: App, register: Registry, name: string, help: string, query: string): void {
  const gauge: Gauge = new Gauge({
    name,
    help,
    registers: [register],
    async collect() {
      const found = await app.ownerPool.query<{ count: number }>(query);
      gauge.set(found.rows[0]?.count ?? 0);
    },
  });
}
