import PDFDocument from 'pdfkit';
import { openCardFont, type CardFont } from './card-font.ts';
import { inMillimetres } from './card-ink.ts';

/** A PDF of A4 pages whose content is given as operators in millimetres. */
export interface CardPages {
  readonly font: CardFont;
  /** Keeps a drawing that many pages show once in the file; answers the operator that shows it. */
  addForm(drawing: { readonly content: string; readonly width: number; readonly height: number }): string;
  addPage(content: readonly string[]): void;
  /** What has been written of the file since the last call. */
  written(): Generator<Uint8Array>;
  /** Ends the file; answers the number of its pages. */
  close(): number;
}

/** Opens an empty file. Pages are written out as soon as the next one begins. */
export function openCardPages(title: string): CardPages {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: title },
    fontLayoutCache: false,
  });
  const font = openCardFont(document);
  const forms = new Map<string, object>();
  let pages = 0;
  return {
    font,
    addForm({ content, width, height }) {
      const name = `C${forms.size + 1}`;
      const resources = { Font: { [font.id]: font.reference() } };
      const form = document.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: resources,
      });
      form.end(content);
      forms.set(name, form);
      return `/${name} Do`;
    },
    addPage(content) {
      document.addPage();
      pages += 1;
      addResources(document.page.fonts, { [font.id]: font.reference() });
      addResources(document.page.xobjects, Object.fromEntries(forms));
      document.addContent(inMillimetres(content.join('\n'), document.page.height));
    },
    *written() {
      for (let part: unknown = document.read(); part !== null; part = document.read()) {
        if (part instanceof Uint8Array) yield part;
      }
    },
    close() {
      document.end();
      return pages;
    },
  };
}

/** pdfkit leaves the shape of these tables open. */
function addResources(table: unknown, resources: Readonly<Record<string, object>>): void {
  if (typeof table === 'object' && table !== null) Object.assign(table, resources);
}
