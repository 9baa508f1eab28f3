// The program itself, to be bundled, started and killed: the same lines as `npm start`.
import '../../src/main/server.ts';
