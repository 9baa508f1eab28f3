import { createHash } from 'node:crypto';

export type PostgresSettings = Readonly<Record<string, string>>;

/**
 * For one laptop: little memory at rest, every commit on the disk before it is acknowledged. Given on the command line, so a
 * new version of the program brings its own. `wal_level=minimal` because nothing replicates from a laptop.
 */
const LAPTOP: PostgresSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '40',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  synchronous_commit: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Its pglz took a third of the processor time of an import; the log on the disk is bounded by max_wal_size.
  wal_compression: 'off',
  min_wal_size: '80MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // One process less each: parallel plans and background workers pay on large servers only.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  autovacuum_max_workers: '2',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // The log names no person: no statements, no parameters, no "Key (id_number)=(...)".
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
};

/** For test databases only: a crash of the machine may lose everything. */
export const THROWAWAY_SETTINGS: PostgresSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** The command line of `postgres`; `menshen.settings` lets a later start see whether a database left running was started alike. */
export function settingArguments(options: { readonly extra: PostgresSettings; readonly binaries: string }): {
  readonly args: readonly string[];
  readonly fingerprint: string;
} {
  const all = Object.entries({ ...LAPTOP, ...options.extra });
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([options.binaries, all]))
    .digest('hex')
    .slice(0, 16);
  const args = [...all, ['menshen.settings', fingerprint]].flatMap(([name, value]) => [
    '-c',
    `${name ?? ''}=${value ?? ''}`,
  ]);
  return { args, fingerprint };
}
