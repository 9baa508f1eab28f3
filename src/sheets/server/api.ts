/** What other rooms may use of the sheets' server half: it has no tables, so no transaction is needed. */
export { readCellsInWorker } from './read-in-worker.ts';
export { writeSheet, type SheetColumn, type SheetToWrite } from './write-xlsx.ts';
export { fillOpenTemplate, openTemplate, type OpenTemplate } from './template-file.ts';
export { writeBeside } from './write-beside.ts';
