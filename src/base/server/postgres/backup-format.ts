import { z } from 'zod';
import { Partition } from './partitions.ts';
import { TablePlan } from './table-plan.ts';

/**
 * A backup is a gzipped tar: `backup.json` (this header), `tables/<table>/<part>` (PostgreSQL's COPY text in parts of some
 * megabytes), `manifest.json` (what was written). The manifest comes last, so a cut-off file never looks whole.
 */
export const BackupHeader = z.object({
  format: z.literal('menshen-backup-1'),
  createdAt: z.string(),
  schemaNumber: z.number().int(),
  tables: z.array(TablePlan),
  partitions: z.array(Partition),
  notes: z.array(z.string()),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

export const BackupManifest = z.object({
  tables: z.array(z.object({ table: z.string(), rows: z.number().int(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^\d+$/), isCalled: z.boolean() })),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const HEADER_NAME = 'backup.json';
export const MANIFEST_NAME = 'manifest.json';

/** Said inside the file, where whoever needs it in ten years will look. */
export const BACKUP_NOTES: readonly string[] = [
  '身份证号和电话是加密保存的，密钥文件不在本备份中。请把数据目录里的密钥文件另外保存在别处；没有它，这些号码无法恢复。',
  'Id numbers and phones are sealed; the key file is not part of this backup. Keep the key file of the data folder elsewhere: without it these numbers are lost.',
];
