/**
 * The import law (docs: ARCHITECTURE.md). Rooms stand on floors; a room looks only down, meets another capability in its domain/
 * (and, of lower floors, in server/api.ts and web/), and nobody imports the roof. Every rule says why.
 */
const floors = [
  ['base'],
  ['access', 'sheets', 'forms', 'documents'],
  ['register', 'protocol'],
  ['tasks', 'messaging'],
  [
    'gate',
    'screening',
    'isolation',
    'sensors',
    'testing',
    'vaccination',
    'disinfection',
    'venues',
    'supplies',
    'care',
    'publicity',
    'workforce',
    'emergency',
  ],
  ['tracing', 'reporting', 'overview', 'closing'],
];

const rooms = floors.flat();
const oneOf = (names) => `(${names.join('|')})`;

/** From each floor: no room of the same floor but one's own, and none above. */
const floorRules = floors.flatMap((names, floor) => {
  const above = floors.slice(floor + 1).flat();
  const from = `^src/${oneOf(names)}/`;
  const sideways = {
    name: `floor-${floor}-sideways`,
    comment:
      'Two rooms of one floor may not know each other: what both need belongs a floor lower, what joins them into main/.',
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.tsx?$' },
    to: { path: from, pathNot: '^src/$1/' },
  };
  const upwards = {
    name: `floor-${floor}-upwards`,
    comment:
      'A floor looks down only, so that the lower rooms can be understood, tested and kept without the upper ones.',
    severity: 'error',
    from: { path: from },
    to: { path: `^src/${oneOf(above)}/` },
  };
  return above.length > 0 ? [sideways, upwards] : [sideways];
});

export default {
  forbidden: [
    ...floorRules,
    {
      name: 'main-is-the-roof',
      comment: 'main/ wires the rooms; a room that imports it would know every other room.',
      severity: 'error',
      from: { path: `^src/${oneOf(rooms)}/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/main/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A rule runs in the browser, on the phone and on the server alike: no I/O, no driver, no framework. zod parses, cborg packs; pinyin-pro is a table.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/[^/]+/domain/', 'node_modules/zod/', 'node_modules/pinyin-pro/', 'node_modules/cborg/'] },
    },
    {
      name: 'pinyin-only-in-search-tokens',
      comment:
        'The pinyin table is 1 MB and must not reach a phone: only the search tokens of the register use it, on the server.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/register/domain/(search-tokens|pinyin-readings)', '\\.test\\.ts$'] },
      to: { path: 'node_modules/pinyin-pro/' },
    },
    {
      name: 'server-not-in-web',
      comment: 'A browser cannot run server code, and must not contain it.',
      severity: 'error',
      from: { path: ['^src/[^/]+/web/', '^src/main/.*\\.tsx$'] },
      to: {
        path: ['^src/[^/]+/server/', '^(node:)?(fs|net|tls|http|https|crypto|path|os|child_process|worker_threads)$'],
      },
    },
    {
      name: 'web-not-in-server',
      comment: 'The server draws nothing.',
      severity: 'error',
      from: {
        path: ['^src/[^/]+/server/', '^src/main/[^/]+\\.ts$'],
        pathNot: ['\\.test\\.tsx?$', '^src/main/console-'],
      },
      to: { path: '^src/[^/]+/web/' },
    },
    {
      name: 'other-rooms-by-api',
      comment:
        "Another room's server is met only in the few functions of its api.ts, in the caller's transaction; its tables stay its own.",
      severity: 'error',
      from: { path: '^src/([^/]+)/server/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/[^/]+/server/',
        pathNot: [
          '^src/$1/server/',
          '^src/base/server/',
          '^src/(access|sheets|forms|documents|register|protocol|tasks|messaging)/server/api\\.ts$',
        ],
      },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Product code that needs a test helper is a test.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['\\.test\\.tsx?$', '^test/', '^bench/'] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that does not resolve hides from every other rule.',
      severity: 'error',
      from: {},
      // The address of a file that the bundler puts beside the program.
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
    exoticRequireStrings: [],
  },
};
