import { visitAsks } from '../gate/server/visit-host-page.ts';
import { orderPage } from '../isolation/server/link-page.ts';
import type { LinkPage } from '../messaging/server/api.ts';
import { campaignPage, dailyHealthPage, selfRegistrationPage } from '../screening/server/link-pages.ts';

/** The page of a household: how everybody is, and above it who stands at a gate and wants to come in. */
const householdPage: LinkPage = {
  kind: 'dailyHealth',
  async read(tx, of) {
    const page = await dailyHealthPage.read(tx, of);
    if (!page) return undefined;
    const { communityId, subjectId: householdId } = of.link;
    return { ...page, asks: await visitAsks(tx, { communityId, householdId, now: of.now }) };
  },
};

/** What links for residents without an account lead to, room by room. */
export const linkPages: readonly LinkPage[] = [selfRegistrationPage, householdPage, campaignPage, orderPage];
