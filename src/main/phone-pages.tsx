import type { PhonePage } from '../base/web/phone/phone-page.ts';
import { GATE_PHONE_PATH } from '../gate/web/gate-paths.ts';
import { gateTexts } from '../gate/web/gate-texts.ts';
import { GateTile } from '../gate/web/gate-tile.tsx';

/** Every page of the phone besides the shell's own, in the order of the tiles. */
export const phonePages: readonly PhonePage[] = [
  {
    path: GATE_PHONE_PATH,
    load: async () => (await import('../gate/web/gate-page.tsx')).GatePage,
    anyPermission: ['gate.check'],
    tile: { text: gateTexts.tile, icon: GateTile },
  },
];
