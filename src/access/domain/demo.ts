/** The password of every demonstration account: shown on the sign-in page, of no use on a real site. */
export const DEMO_PASSWORD = 'menshen-demo-2026';
