// `npm start`: everything from a fresh clone to a running server. The server runs in this very process, so signals reach it.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, requireNode, root } from './ready.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
const server = join(root, 'dist/server/server.js');
process.argv.splice(1, 1, server);
await import(pathToFileURL(server).href);
