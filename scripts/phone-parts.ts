import type { Rolldown } from 'vite';

/** Begins what takes its time while the browser reads the program: stays small, with all it needs in a file of its own. */
const START = '/src/main/phone-start.tsx';
/** Each with all it needs besides what stands before it. */
const PARTS = [
  { name: 'phone-program', entry: '/src/main/phone.tsx' },
  { name: 'phone-gate', entry: '/src/gate/web/gate-page.tsx' },
] as const;

/**
 * How the phone's program is divided into files: the start, the program, the gate, and what is left for the other pages. A phone that
 * starts at the gate loads four scripts instead of thirty, one of them a few lines of the bundler. `root`: the folder of the project as module ids name it, with forward slashes.
 */
export function phoneParts(root: string): Rolldown.CodeSplittingOptions {
  let partOf: ReadonlyMap<string, string> | undefined;
  return {
    // What a part needs is found below, without what the start has already.
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'phone',
        name(moduleId, graph) {
          partOf ??= divide(graph, root);
          return partOf.get(moduleId);
        },
      },
    ],
  };
}

function divide(graph: Rolldown.ChunkingContext, root: string): ReadonlyMap<string, string> {
  const partOf = new Map<string, string>();
  const taken = reachedFrom(graph, root + START);
  for (const { name, entry } of PARTS)
    for (const id of reachedFrom(graph, root + entry)) {
      if (taken.has(id)) continue;
      taken.add(id);
      partOf.set(id, name);
    }
  return partOf;
}

/** A module and all that it imports, and they import; not what is asked for later. */
function reachedFrom(graph: Rolldown.ChunkingContext, entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const id of reached) {
    const module = graph.getModuleInfo(id);
    if (!module) throw new Error(`${id} is no part of the phone`);
    for (const other of module.importedIds) reached.add(other);
  }
  return reached;
}
