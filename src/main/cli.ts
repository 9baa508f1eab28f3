import { ZodError } from 'zod';
import { Problem } from '../base/domain/problem.ts';
import { cliCommands } from './cli-commands.ts';
import { UsageError } from './cli-command.ts';
import { explain } from './say.ts';

const DONE = 0;
const REFUSED = 1;
const USAGE = 2;

/** Runs one command line; answers the exit code: 0 done, 1 refused (with its code), 2 wrong usage. */
async function run(words: readonly string[]): Promise<number> {
  const command = cliCommands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (!command) {
    process.stderr.write(overview());
    return words.length === 0 || words[0] === '--help' ? DONE : USAGE;
  }
  const args = words.slice(command.name.split(' ').length);
  if (args.includes('--help')) {
    process.stdout.write(`${command.usage}\n\n${command.summary}\n`);
    return DONE;
  }
  try {
    await command.run(args);
    return DONE;
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      process.stderr.write(`${error.message}\n${command.usage}\n`);
      return USAGE;
    }
    if (!(error instanceof Problem) && !(error instanceof ZodError)) throw error;
    if (args.includes('--json') && error instanceof Problem) {
      process.stdout.write(`${JSON.stringify({ refused: error.code, details: error.details })}\n`);
    }
    process.stderr.write(`${error instanceof Problem ? `${error.code}: ` : ''}${explain(error)}\n`);
    return REFUSED;
  }
}

function overview(): string {
  const lines = cliCommands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `menshen <command> [--help] [--json]\n\n${lines.join('\n')}\n`;
}

/** node:util parseArgs throws TypeErrors with these codes for unknown or incomplete options. */
function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `| head` closes the pipe; that is no failure.
  if (error.code === 'EPIPE') process.exit(DONE);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
