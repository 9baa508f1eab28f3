import { orderPage } from '../isolation/server/link-page.ts';
import type { LinkPage } from '../messaging/server/api.ts';
import { campaignPage, dailyHealthPage, selfRegistrationPage } from '../screening/server/link-pages.ts';

/** What links for residents without an account lead to, room by room. */
export const linkPages: readonly LinkPage[] = [selfRegistrationPage, dailyHealthPage, campaignPage, orderPage];
