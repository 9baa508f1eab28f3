// `npm start`: everything from a fresh clone to a running server. The server runs in this very process, so signals reach it and no second Node takes memory.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, endWithNpm, requireNode, root } from './ready.mjs';

requireNode();
endWithNpm();
ensureInstalled();
ensureBuilt();
const server = join(root, 'dist/server/server.js');
process.argv.splice(1, 1, server);
await import(pathToFileURL(server).href);
