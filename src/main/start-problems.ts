import type { ProblemRegistry } from '../base/domain/problem.ts';

/** What the program itself can meet at start and on the command line, besides the database's own registry. */
export const startProblems = {
  databaseUrlUnreachable: {
    status: 503,
    'zh-CN':
      'DATABASE_URL 指向的数据库连接不上（{reason}）。请检查地址、用户名和密码，或不设 DATABASE_URL 而使用内置数据库。',
    'zh-TW':
      'DATABASE_URL 指向的資料庫連接不上（{reason}）。請檢查地址、使用者名稱和密碼，或不設 DATABASE_URL 而使用內建資料庫。',
    en: 'The database of DATABASE_URL cannot be reached ({reason}). Check address, user and password, or leave DATABASE_URL unset to use the embedded one.',
  },
  portInUse: {
    status: 503,
    'zh-CN':
      '端口 {port} 已被占用。门神可能已经在运行：请打开 http://{host}:{port}，或换一个端口（PORT=7301 npm start）。',
    'zh-TW':
      '連接埠 {port} 已被占用。門神可能已經在執行：請打開 http://{host}:{port}，或換一個連接埠（PORT=7301 npm start）。',
    en: 'Port {port} is in use. Menshen may be running already: open http://{host}:{port}, or choose another port (PORT=7301 npm start).',
  },
  hostNotHere: {
    status: 503,
    'zh-CN': '本机没有地址 {host}。请检查环境变量 HOST。',
    'zh-TW': '本機沒有地址 {host}。請檢查環境變數 HOST。',
    en: 'This machine has no address {host}. Check the variable HOST.',
  },
  portDenied: {
    status: 503,
    'zh-CN': '没有权限使用端口 {port}。请换一个 1024 以上的端口（PORT=7300）。',
    'zh-TW': '沒有權限使用連接埠 {port}。請換一個 1024 以上的連接埠（PORT=7300）。',
    en: 'No right to use port {port}. Choose one above 1024 (PORT=7300).',
  },
  tlsUnreadable: {
    status: 503,
    'zh-CN': 'HTTPS 证书用不了（{reason}）。请检查 MENSHEN_TLS_CERT 和 MENSHEN_TLS_KEY 指向的文件。',
    'zh-TW': 'HTTPS 憑證用不了（{reason}）。請檢查 MENSHEN_TLS_CERT 和 MENSHEN_TLS_KEY 指向的檔案。',
    en: 'The https certificate cannot be used ({reason}). Check the files of MENSHEN_TLS_CERT and MENSHEN_TLS_KEY.',
  },
  environmentWrong: {
    status: 503,
    'zh-CN': '环境变量有误：{field}。',
    'zh-TW': '環境變數有誤：{field}。',
    en: 'A variable of the environment is wrong: {field}.',
  },
  fileNotThere: {
    status: 404,
    'zh-CN': '没有这个文件：{file}。',
    'zh-TW': '沒有這個檔案：{file}。',
    en: 'There is no such file: {file}.',
  },
  doctorFound: {
    status: 409,
    'zh-CN': '有 {count} 项需要处理，见上。',
    'zh-TW': '有 {count} 項需要處理，見上。',
    en: '{count} things need attention, see above.',
  },
} as const satisfies ProblemRegistry;
