/** A file as it lies in a folder of the inbox. */
export interface FolderFile {
  readonly name: string;
  readonly byteSize: number;
  /** Milliseconds since 1970, as the file system says. */
  readonly changedMs: number;
}

/** What was seen of each file the last time, by name. */
export type Seen = ReadonlyMap<string, Pick<FolderFile, 'byteSize' | 'changedMs'>>;

/** Names that programs give to files which are not finished, or are no files of an office. */
const UNFINISHED = /^(?:\.|~\$)|\.(?:tmp|part|partial|crdownload|download|swp|lock)$/iu;

/**
 * Which files are whole: those that have not changed between two looks. A file that is still being copied changes its size or its time, and
 * waits for the next look.
 */
export function wholeFiles(
  files: readonly FolderFile[],
  seen: Seen,
): { readonly whole: readonly FolderFile[]; readonly seen: Seen } {
  const own = files.filter(({ name }) => !UNFINISHED.test(name));
  const whole = own.filter(({ name, byteSize, changedMs }) => {
    const before = seen.get(name);
    return before?.byteSize === byteSize && before.changedMs === changedMs;
  });
  return { whole, seen: new Map(own.map(({ name, byteSize, changedMs }) => [name, { byteSize, changedMs }])) };
}

/** The name under which a file is put away: its digest keeps two files of one name apart. */
export function doneName(name: string, digest: string): string {
  return `${digest.slice(0, 12)} ${name}`;
}
