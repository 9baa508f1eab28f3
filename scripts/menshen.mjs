// `npm run -s menshen -- <command>`: the command line, installed and built first when needed. Only the command writes to stdout.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, endWithNpm, requireNode, root } from './ready.mjs';

requireNode();
endWithNpm();
ensureInstalled();
ensureBuilt();
const cli = join(root, 'dist/server/cli.js');
process.argv.splice(1, 1, cli);
await import(pathToFileURL(cli).href);
