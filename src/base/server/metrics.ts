import client from 'prom-client';

/** Figures for Prometheus; labels are route patterns and command names, never ids. */
export interface Metrics {
  readonly registry: client.Registry;
  readonly requests: client.Histogram<'route' | 'method' | 'status'>;
  readonly commands: client.Counter<'name' | 'outcome'>;
}

/** A fresh registry with the process's own figures. */
export function createMetrics(): Metrics {
  const registry = new client.Registry();
  client.collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new client.Histogram({
      name: 'menshen_http_seconds',
      help: 'HTTP requests by route',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.15, 0.5, 2, 10],
      registers: [registry],
    }),
    commands: new client.Counter({
      name: 'menshen_commands_total',
      help: 'Commands by outcome; the outcome of a refusal is its code',
      labelNames: ['name', 'outcome'],
      registers: [registry],
    }),
  };
}
